// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/forms/run_editors.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QSignalBlocker>
#include <algorithm>

#include "widgets/text/labels.h"
#include "widgets/text/numbers.h"
#include "widgets/text/run_names.h"

namespace eido {
namespace {

/// The context of the texts in this file.
class RunEditorWords {
  Q_DECLARE_TR_FUNCTIONS(ParameterEditor)
};

constexpr int kShortest = 24;  ///< characters of a list that is shown whole or cut

QComboBox* listOf(ParameterEditor* editor) {
  auto* box = new QComboBox;
  box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  box->setMinimumContentsLength(kShortest);
  QObject::connect(box, &QComboBox::currentIndexChanged, box, [editor] { editor->changed(); });
  return box;
}

class RunEditor final : public ParameterEditor {
 public:
  explicit RunEditor(std::string analysis) : m_analysis(std::move(analysis)), m_box(listOf(this)) {}
  QWidget* widget() const override { return m_box; }
  Json value() const override { return m_box->count() == 0 ? std::int64_t{0} : id(m_box->currentIndex()); }

  void setValue(const Json& value) override {
    const auto wanted = value.get<std::int64_t>();
    int at = m_box->findData(QVariant::fromValue<qlonglong>(wanted));
    if (wanted == 0) {  // none is meant: the newest
      for (int i = m_box->count(); i-- > static_cast<int>(m_offered.size());) m_box->removeItem(i);
      at = m_box->count() > 0 ? 0 : -1;
    }
    if (at < 0 && wanted > 0) {
      // kept as it is asked for: another one in its place would be a lie
      m_box->addItem(RunEditorWords::tr("run %1 (not there)").arg(wanted), QVariant::fromValue<qlonglong>(wanted));
      at = m_box->count() - 1;
    }
    if (at >= 0) m_box->setCurrentIndex(at);
  }

  void setRuns(const std::vector<RunInfo>& runs) override {
    const std::int64_t before = value().get<std::int64_t>();
    m_offered.clear();
    {
      const QSignalBlocker quiet(m_box);
      m_box->clear();
      for (const RunInfo* run : finishedRuns(runs, m_analysis)) {
        m_offered.push_back(run->id);
        m_box->addItem(runName(*run), QVariant::fromValue<qlonglong>(run->id));
        m_box->setItemData(m_box->count() - 1, RunEditorWords::tr("run %1").arg(run->id), Qt::ToolTipRole);
      }
      setValue(before);
    }
    changed();
  }

  QString problem() const override {
    const auto now = value().get<std::int64_t>();
    if (std::find(m_offered.begin(), m_offered.end(), now) != m_offered.end()) return {};
    return now == 0 ? RunEditorWords::tr("There is no finished run of %1.").arg(analysisTitle(m_analysis))
                    : RunEditorWords::tr("Run %1 is not a finished run of %2.").arg(now).arg(analysisTitle(m_analysis));
  }

 private:
  std::int64_t id(int index) const { return m_box->itemData(index).toLongLong(); }

  std::string m_analysis;
  QComboBox* m_box;
  std::vector<std::int64_t> m_offered;
};

class OfRunEditor final : public ParameterEditor {
 public:
  explicit OfRunEditor(const ParameterSpec& spec) : m_of(spec.ofRun), m_box(listOf(this)) {}
  QWidget* widget() const override { return m_box; }
  Json value() const override { return fromQt(m_box->currentData().toString()); }

  void setValue(const Json& value) override {
    const QString wanted = toQt(value.get<std::string>());
    if (wanted.isEmpty()) {  // what the run has first
      for (int i = m_box->count(); i-- > m_offered;) m_box->removeItem(i);
      return m_box->setCurrentIndex(m_box->count() > 0 ? 0 : -1);
    }
    if (m_box->findData(wanted) < 0) m_box->addItem(wanted, wanted);  // a run that is not known yet may have it
    m_box->setCurrentIndex(m_box->findData(wanted));
  }

  void setRun(const RunInfo* run) override {
    const QString before = m_box->currentData().toString();
    const QSignalBlocker quiet(m_box);
    m_box->clear();
    const Json values = run == nullptr ? Json() : run->parameters.value(m_of, Json());
    for (const Json& each : values.is_array() ? values : Json::array({values})) {
      if (!each.is_string()) continue;
      const auto name = each.get<std::string>();
      m_box->addItem(choiceLabel(run->analysis, name), toQt(name));
    }
    m_offered = m_box->count();
    if (m_offered == 0 && !before.isEmpty()) m_box->addItem(before, before);
    m_box->setCurrentIndex(std::max(0, m_box->findData(before)));
  }

 private:
  std::string m_of;
  QComboBox* m_box;
  int m_offered = 0;  ///< entries that the run has
};

}  // namespace

std::unique_ptr<ParameterEditor> makeRunEditor(const std::string& analysis) {
  return std::make_unique<RunEditor>(analysis);
}

std::unique_ptr<ParameterEditor> makeOfRunEditor(const ParameterSpec& spec) {
  return std::make_unique<OfRunEditor>(spec);
}

}  // namespace eido
