// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/run_numbers.h"

#include <QCoreApplication>
#include <algorithm>

#include "widgets/text/labels.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

/// The context of the texts in this file.
class RunNumbersWords {
  Q_DECLARE_TR_FUNCTIONS(RunNumbers)
};

constexpr int kDigits = 4;
constexpr char kInterval[] = "_ci";  ///< ends the name of the interval of another number

QString valueText(const Json& value) {
  if (value.is_boolean()) return value == true ? RunNumbersWords::tr("yes") : RunNumbersWords::tr("no");
  if (value.is_number_float()) return numberLabel(value.get<double>(), kDigits);
  if (value.is_number_integer()) return countLabel(value.get<std::int64_t>());
  if (value.is_string()) return toQt(value.get<std::string>());
  QStringList parts;
  for (const auto& [name, part] : value.items())
    parts << (value.is_object() ? QStringLiteral("%1: %2").arg(toQt(name), valueText(part)) : valueText(part));
  return parts.join(QStringLiteral(", "));
}

bool isEmpty(const Json& value) {
  return value.is_null() || ((value.is_array() || value.is_object() || value.is_string()) && value.empty()) ||
         (value.is_string() && value.get_ref<const std::string&>().empty());
}

/// Names of methods in words; other texts are of the data.
QString numberText(const std::string& analysis, const std::string& name, const Json& value) {
  if (name.ends_with("_method") && value.is_string()) return choiceLabel(analysis, value.get<std::string>());
  const bool names =
      value.is_array() && std::all_of(value.begin(), value.end(), [](const Json& v) { return v.is_string(); });
  if (!names) return valueText(value);
  QStringList choices;
  for (const Json& choice : value) choices << choiceLabel(analysis, choice.get<std::string>());
  return choices.join(QStringLiteral(", "));
}

/// What the finding says, or only the page needs.
bool isShown(const std::string& name) {
  return name != "points" && name != "degenerate" && name != "reason" && name != "lower_is_better" &&
         name != "mixed_scales" && name != "not_more_than_chance";
}

}  // namespace

ReportFacts runNumbers(const RunInfo& info, const Result& result) {
  ReportFacts facts;
  for (const auto& [name, value] : result.scalars.items()) {
    const auto parameter = info.parameters.find(name);
    if (!isShown(name) || isEmpty(value) || name.ends_with(kInterval) ||
        (parameter != info.parameters.end() && *parameter == value))
      continue;
    QString text = numberText(info.analysis, name, value);
    const auto interval = result.scalars.find(name + kInterval);
    if (interval != result.scalars.end() && interval->is_array() && interval->size() == 2)
      text =
          RunNumbersWords::tr("%1 (interval %2 to %3)").arg(text, valueText((*interval)[0]), valueText((*interval)[1]));
    facts.rows.emplace_back(scalarLabel(info.analysis, name), text);
  }
  return facts;
}

}  // namespace eido
