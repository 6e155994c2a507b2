// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/forms/samples_chooser.h"

#include <QAbstractItemView>
#include <QSignalBlocker>
#include <algorithm>

#include "app/window/samples/sample_store.h"
#include "widgets/text/numbers.h"
#include "widgets/theme/icons.h"

namespace eido {
namespace {

enum class Way { All, Selection, ButSelection, Slice, ButSlice, Extra };
constexpr int kWay = Qt::UserRole, kName = Qt::UserRole + 1, kCount = Qt::UserRole + 2;

SampleBits inverted(SampleBits bits) {
  bits.invert();
  return bits;
}

}  // namespace

std::string sliceOf(Project& project, const std::string& set, const ChosenSamples& chosen, std::int64_t& made) {
  if (chosen.members == nullptr && chosen.but.empty()) return chosen.slice;
  const SampleBits members = chosen.members != nullptr ? *chosen.members : inverted(project.slice(set, chosen.but));
  const SampleSetInfo info = project.set(set);
  std::string name = chosen.name;
  for (int number = 2; info.findSlice(name) != nullptr; ++number) {
    if (project.slice(set, name) == members) return name;
    name = chosen.name + " " + std::to_string(number);
  }
  made = project.saveSlice(set, name, members);
  return name;
}

void dropUnused(Project& project, const std::string& slice, std::int64_t made) noexcept {
  if (made == 0) return;
  try {
    const std::vector<RunInfo> runs = project.runs();
    const bool used = std::any_of(runs.begin(), runs.end(), [&](const RunInfo& run) { return run.slice() == slice; });
    if (!used) project.setDeleted(ItemKind::Slice, made, true);
  } catch (const std::exception&) {
    // what went wrong before is what counts
  }
}

SamplesChooser::SamplesChooser(SampleStore* store, QWidget* parent) : QComboBox(parent), m_store(store) {
  setObjectName(QStringLiteral("slice"));
  setAccessibleName(tr("Samples"));
  setToolTip(tr("Only these samples take part. Those that are no slice yet become one when the run begins."));
  setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  setMinimumContentsLength(16);
  view()->setTextElideMode(Qt::ElideMiddle);
}

void SamplesChooser::setSet(const SampleSetInfo* set) {
  const bool other = set == nullptr || set->name != m_set.name;
  if (other) {
    const QSignalBlocker quiet(this);
    clear();  // another set has other samples to choose from
  }
  m_set = set == nullptr ? SampleSetInfo{} : *set;
  if (other) m_extra.reset();
  fill();
}

void SamplesChooser::fill() {
  const QSignalBlocker quiet(this);
  const bool gone = count() > 0 && isGone(), any = currentIndex() > 0;
  const QVariant way = currentData(kWay), name = currentData(kName);
  clear();
  const auto add = [this](const char* icon, const QString& text, Way w, const QString& n, std::int64_t samples) {
    addItem(symbolicIcon(QLatin1String(icon)), QStringLiteral("%1 (%2)").arg(text, countLabel(samples)));
    setItemData(count() - 1, static_cast<int>(w), kWay);
    setItemData(count() - 1, n, kName);
    setItemData(count() - 1, QVariant::fromValue<qlonglong>(samples), kCount);
  };
  add("set", tr("all samples"), Way::All, {}, m_set.samples);
  if (m_extra != nullptr) add("filter", m_extraTitle, Way::Extra, {}, m_extra->count());
  const SampleSelection* selection = m_set.id > 0 ? m_store->selection(toQt(m_set.name)) : nullptr;
  if (selection != nullptr && selection->count() > 0) {
    add("select", tr("the selection"), Way::Selection, {}, selection->count());
    add("select", tr("all but the selection"), Way::ButSelection, {}, m_set.samples - selection->count());
  }
  for (const SliceInfo& s : m_set.slices)
    add("slice", tr("slice %1").arg(toQt(s.name)), Way::Slice, toQt(s.name), s.count);
  for (const SliceInfo& s : m_set.slices)
    add("slice", tr("all but %1").arg(toQt(s.name)), Way::ButSlice, toQt(s.name), m_set.samples - s.count);
  // what was chosen and is not there any more has to be chosen anew
  int at = gone || any ? -1 : 0;
  for (int i = 0; way.isValid() && i < count(); ++i) {
    if (itemData(i, kWay) == way && itemData(i, kName) == name) at = i;
  }
  setCurrentIndex(at);
}

void SamplesChooser::choose(const QString& slice) {
  int at = slice.isEmpty() ? 0 : -1;
  for (int i = 0; i < count(); ++i) {
    if (itemData(i, kWay).toInt() == static_cast<int>(Way::Slice) && itemData(i, kName).toString() == slice) at = i;
  }
  setCurrentIndex(at);
}

void SamplesChooser::choose(const QString& title, std::shared_ptr<const SampleBits> members) {
  m_extraTitle = title;
  m_extra = std::move(members);
  fill();
  for (int i = 0; i < count(); ++i) {
    if (itemData(i, kWay).toInt() == static_cast<int>(Way::Extra)) setCurrentIndex(i);
  }
}

ChosenSamples SamplesChooser::chosen() const {
  const QString name = currentData(kName).toString();
  const SampleSelection* selection = m_set.id > 0 ? m_store->selection(toQt(m_set.name)) : nullptr;
  switch (static_cast<Way>(currentData(kWay).toInt())) {
    case Way::All:
      break;
    case Way::Selection:
      return {.name = fromQt(tr("selection %1").arg(selection->count())), .members = selection->selected()};
    case Way::ButSelection:
      return {.name = fromQt(tr("all but selection %1").arg(selection->count())),
              .members = std::make_shared<const SampleBits>(inverted(*selection->selected()))};
    case Way::Slice:
      return {.slice = fromQt(name)};
    case Way::ButSlice:
      return {.but = fromQt(name), .name = fromQt(tr("all but %1").arg(name))};
    case Way::Extra:
      return {.name = fromQt(m_extraTitle), .members = m_extra};
  }
  return {};
}

std::int64_t SamplesChooser::samples() const { return currentData(kCount).toLongLong(); }

}  // namespace eido
