// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/labels.h"

#include <QCoreApplication>
#include <QHash>

#include "core/analyses/registry.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

struct Label {
  const char* key;
  const char* text;
};

/// Columns of tables of several methods, and of tables that are no result.
constexpr Label kHeadings[] = {
    {"a", QT_TRANSLATE_NOOP("Heading", "A")},
    {"b", QT_TRANSLATE_NOOP("Heading", "B")},
    {"value", QT_TRANSLATE_NOOP("Heading", "Value")},
    {"p_value", QT_TRANSLATE_NOOP("Heading", "p")},
    {"p_adjusted", QT_TRANSLATE_NOOP("Heading", "Adjusted p")},
    {"ci_low", QT_TRANSLATE_NOOP("Heading", "Interval from")},
    {"ci_high", QT_TRANSLATE_NOOP("Heading", "Interval to")},
    {"n", QT_TRANSLATE_NOOP("Heading", "n")},
    {"k", QT_TRANSLATE_NOOP("Heading", "k")},
    {"key", QT_TRANSLATE_NOOP("Heading", "Sample")},
    {"chance", QT_TRANSLATE_NOOP("Heading", "Chance")},
    {"name", QT_TRANSLATE_NOOP("Heading", "Name")},
    {"kind", QT_TRANSLATE_NOOP("Heading", "Kind")},
    {"model", QT_TRANSLATE_NOOP("Heading", "Model")},
    {"layer", QT_TRANSLATE_NOOP("Heading", "Layer")},
    {"modality", QT_TRANSLATE_NOOP("Heading", "Modality")},
    {"dimension", QT_TRANSLATE_NOOP("Heading", "Dimension")},
    {"dtype", QT_TRANSLATE_NOOP("Heading", "Stored as")},
    {"missing", QT_TRANSLATE_NOOP("Heading", "Missing")},
    {"file", QT_TRANSLATE_NOOP("Heading", "File")},
    {"format", QT_TRANSLATE_NOOP("Heading", "Format")},
    {"rows", QT_TRANSLATE_NOOP("Heading", "Rows")},
    {"warnings", QT_TRANSLATE_NOOP("Heading", "Warnings")},
    {"set", QT_TRANSLATE_NOOP("Heading", "Set")},
    {"label", QT_TRANSLATE_NOOP("Heading", "Label")},
    {"group", QT_TRANSLATE_NOOP("Heading", "Group")},
    {"column", QT_TRANSLATE_NOOP("Heading", "Column")},
    {"difference", QT_TRANSLATE_NOOP("Heading", "Difference")},
    {"scenario", QT_TRANSLATE_NOOP("Heading", "Scenario")},
    {"mean_absolute_error", QT_TRANSLATE_NOOP("Heading", "Mean error")},
    {"intervals", QT_TRANSLATE_NOOP("Heading", "Intervals")},
    {"items", QT_TRANSLATE_NOOP("Heading", "Items")},
    {"scored", QT_TRANSLATE_NOOP("Heading", "Scored by")},
    {"answers", QT_TRANSLATE_NOOP("Heading", "Answers")},
    {"text", QT_TRANSLATE_NOOP("Heading", "Text")},
    {"row", QT_TRANSLATE_NOOP("Heading", "Row")},
    {"setting", QT_TRANSLATE_NOOP("Heading", "Setting")},
    {"first", QT_TRANSLATE_NOOP("Heading", "First")},
    {"second", QT_TRANSLATE_NOOP("Heading", "Second")},
    {"differs", QT_TRANSLATE_NOOP("Heading", "Differs")},
};

constexpr Label kStages[] = {
    {"import", QT_TRANSLATE_NOOP("Stage", "reading values")},
    {"read", QT_TRANSLATE_NOOP("Stage", "reading")},
    {"columns", QT_TRANSLATE_NOOP("Stage", "reading columns")},
    {"neighbours", QT_TRANSLATE_NOOP("Stage", "searching neighbours")},
    {"pairs", QT_TRANSLATE_NOOP("Stage", "comparing pairs")},
    {"permutations", QT_TRANSLATE_NOOP("Stage", "permuting rows")},
    {"bootstrap", QT_TRANSLATE_NOOP("Stage", "resampling")},
    {"index", QT_TRANSLATE_NOOP("Stage", "building the index")},
    {"pictures", QT_TRANSLATE_NOOP("Stage", "drawing pictures")},
    {"embeddings", QT_TRANSLATE_NOOP("Stage", "computing embeddings")},
    {"export", QT_TRANSLATE_NOOP("Stage", "writing")},
    {"copy", QT_TRANSLATE_NOOP("Stage", "copying")},
    {"locked", QT_TRANSLATE_NOOP("Stage", "waiting until another program has finished writing")},
    {"check", QT_TRANSLATE_NOOP("Stage", "checking values")},
    {"intervals", QT_TRANSLATE_NOOP("Stage", "computing intervals")},
    {"report", QT_TRANSLATE_NOOP("Stage", "writing the report")},
    {"results", QT_TRANSLATE_NOOP("Stage", "collecting results")},
    {"scores", QT_TRANSLATE_NOOP("Stage", "reading scores")},
    {"verify", QT_TRANSLATE_NOOP("Stage", "checking")},
    {"components", QT_TRANSLATE_NOOP("Stage", "finding components")},
    {"layout", QT_TRANSLATE_NOOP("Stage", "laying out")},
    {"quality", QT_TRANSLATE_NOOP("Stage", "measuring the quality")},
    {"compact", QT_TRANSLATE_NOOP("Stage", "giving space back")},
};

/// Numbers of a whole run, of several methods.
constexpr Label kScalars[] = {
    {"n", QT_TRANSLATE_NOOP("Scalar", "Samples or items")},
    {"pairs", QT_TRANSLATE_NOOP("Scalar", "Pairs")},
    {"models", QT_TRANSLATE_NOOP("Scalar", "Models")},
    {"vectors", QT_TRANSLATE_NOOP("Scalar", "Vectors")},
    {"recall", QT_TRANSLATE_NOOP("Scalar", "Recall")},
    {"clusters", QT_TRANSLATE_NOOP("Scalar", "Clusters")},
    {"ties", QT_TRANSLATE_NOOP("Scalar", "Ties at the last place")},
};

template <std::size_t N>
QString find(const Label (&list)[N], const char* context, std::string_view key) {
  for (const Label& label : list) {
    if (key == label.key) return QCoreApplication::translate(context, label.text);
  }
  return {};
}

/// The English title that an analysis declares for one of its words; "" where it declares none.
template <typename Spec>
std::string titleIn(const std::vector<Spec>& list, std::string_view name) {
  for (const Spec& spec : list) {
    if (spec.name == name) return spec.title;
  }
  return {};
}

/// Of its tables' columns.
std::string columnTitle(const AnalysisSpec& spec, std::string_view table, std::string_view column) {
  for (const bool own : {true, false}) {  // a page makes tables of its own of the result's columns
    for (const TableSpec& t : spec.tables) {
      if (own != (t.name == table)) continue;
      if (std::string title = titleIn(t.columns, column); !title.empty()) return title;
    }
  }
  return {};
}

/// Of the texts in its cells, or else of its columns: methods are both.
std::string valueTitle(const AnalysisSpec& spec, std::string_view name) {
  std::string title = titleIn(spec.values, name);
  return title.empty() ? columnTitle(spec, {}, name) : title;
}

const ChoiceSpec* findChoice(const AnalysisSpec* spec, std::string_view choice) {
  for (std::size_t p = 0; spec != nullptr && p < spec->parameters.size(); ++p) {
    for (const ChoiceSpec& c : spec->parameters[p].choices) {
      if (c.name == choice) return &c;
    }
  }
  return nullptr;
}

}  // namespace

QString analysisText(std::string_view english) {
  return english.empty() ? QString() : QCoreApplication::translate("Analysis", std::string(english).c_str());
}

QString analysisTitle(std::string_view name) {
  const AnalysisSpec* spec = findSpec(name);
  return spec == nullptr ? toQt(std::string(name)) : analysisText(spec->title);
}

QString choiceLabel(const ChoiceSpec& choice) {
  return analysisText(choice.title.empty() ? nameInWords(choice.name) : choice.title);
}

QString choiceLabel(std::string_view analysis, std::string_view choice) {
  const AnalysisSpec* spec = findSpec(analysis);
  if (const ChoiceSpec* declared = findChoice(spec, choice); declared != nullptr) return choiceLabel(*declared);
  if (spec != nullptr) {
    if (const std::string title = valueTitle(*spec, choice); !title.empty()) return analysisText(title);
  }
  return analysisText(nameInWords(choice));
}

QString formulaLabel(std::string_view analysis, std::string_view name) {
  const AnalysisSpec* spec = findSpec(analysis);
  const std::string title = spec == nullptr ? std::string() : valueTitle(*spec, name);
  QString text = title.empty() ? find(kHeadings, "Heading", name) : analysisText(title);
  if (text.isEmpty()) text = choiceLabel(analysis, name);
  if (!text.isEmpty()) text[0] = text[0].toUpper();
  return text;
}

QString columnHeading(std::string_view analysis, std::string_view table, std::string_view column) {
  const AnalysisSpec* spec = findSpec(analysis);
  std::string title = spec == nullptr ? std::string() : columnTitle(*spec, table, column);
  if (!title.empty()) return analysisText(title);
  if (const QString text = find(kHeadings, "Heading", column); !text.isEmpty()) return text;
  if (spec != nullptr) title = titleIn(spec->values, column);
  return title.empty() ? toQt(column) : analysisText(title);
}

QString scalarLabel(std::string_view analysis, std::string_view name) {
  const AnalysisSpec* spec = findSpec(analysis);
  std::string title = spec == nullptr ? std::string() : titleIn(spec->scalars, name);
  if (title.empty() && spec != nullptr) title = columnTitle(*spec, {}, name);
  QString text = title.empty() ? find(kScalars, "Scalar", name) : analysisText(title);
  if (text.isEmpty()) text = find(kHeadings, "Heading", name);
  if (text.isEmpty()) text = toQt(nameInWords(name));
  if (!text.isEmpty()) text[0] = text[0].toUpper();
  return text;
}

QString tableTitle(std::string_view analysis, std::string_view table) {
  const AnalysisSpec* spec = findSpec(analysis);
  const std::string title = spec == nullptr ? std::string() : titleIn(spec->tables, table);
  return title.empty() ? toQt(nameInWords(table)) : analysisText(title);
}

QString kindLabel(ColumnKind kind) {
  switch (kind) {
    case ColumnKind::Vector:
      return QCoreApplication::translate("Kind", "vectors");
    case ColumnKind::Score:
      return QCoreApplication::translate("Kind", "scores");
    case ColumnKind::Answer:
      return QCoreApplication::translate("Kind", "answers");
    case ColumnKind::Category:
      return QCoreApplication::translate("Kind", "category");
    case ColumnKind::Number:
      return QCoreApplication::translate("Kind", "number");
    case ColumnKind::Text:
      return QCoreApplication::translate("Kind", "text");
    case ColumnKind::Media:
      return QCoreApplication::translate("Kind", "media");
  }
  return {};
}

bool isMap(const ColumnInfo& column) {
  constexpr std::int64_t kSeen = 3;
  return column.run != 0 && column.kind == ColumnKind::Vector && column.dimension <= kSeen;
}

QString kindIcon(ColumnKind kind) {
  switch (kind) {
    case ColumnKind::Vector:
      return QStringLiteral("vector");
    case ColumnKind::Score:
      return QStringLiteral("score");
    case ColumnKind::Answer:
      return QStringLiteral("answer");
    case ColumnKind::Category:
      return QStringLiteral("category");
    case ColumnKind::Number:
      return QStringLiteral("number");
    case ColumnKind::Text:
      return QStringLiteral("text");
    case ColumnKind::Media:
      return QStringLiteral("media");
  }
  return {};
}

QString stateLabel(RunState state) {
  switch (state) {
    case RunState::Done:
      return QCoreApplication::translate("RunState", "done");
    case RunState::Failed:
      return QCoreApplication::translate("RunState", "failed");
    case RunState::Cancelled:
      return QCoreApplication::translate("RunState", "cancelled");
  }
  return {};
}

QString stageLabel(std::string_view stage) {
  for (const Analysis* a : analyses()) {
    if (const std::string title = titleIn(a->spec().stages, stage); !title.empty()) return analysisText(title);
  }
  const QString text = find(kStages, "Stage", stage);
  return text.isEmpty() ? toQt(nameInWords(stage)) : text;
}

}  // namespace eido
