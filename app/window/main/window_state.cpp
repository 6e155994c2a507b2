// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/main/window_state.h"

#include <QJsonDocument>

#include "app/window/pages/map_page.h"
#include "app/window/pages/samples_page.h"
#include "app/window/project/project_session.h"
#include "app/window/samples/sample_store.h"
#include "app/window/tabs/explorer.h"
#include "app/window/tabs/page_tabs.h"
#include "app/window/tabs/workbench.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

constexpr int kVersion = 1;

Json toJson(const QJsonObject& object) {
  return Json::parse(QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString());
}

QJsonObject fromJson(const Json& json) {
  return QJsonDocument::fromJson(QByteArray::fromStdString(jsonText(json))).object();
}

QString after(const QString& key, const char* prefix) {
  const QLatin1String begin(prefix);
  return key.startsWith(begin) ? key.mid(begin.size()) : QString();
}

}  // namespace

Json capturedWindow(const PageTabs& pages, SampleStore& store) {
  Json list = Json::array();
  Json sets = Json::object();
  for (const PageTabs::Place& place : pages.places()) {
    if (place.key == QLatin1String("start") || place.key.startsWith(QLatin1String("help"))) continue;
    Json entry{{"key", fromQt(place.key)}, {"pane", place.pane}, {"front", place.front}};
    if (const auto* map = qobject_cast<MapPage*>(pages.page(place.key))) entry["state"] = toJson(map->state());
    if (const auto* samples = qobject_cast<SamplesPage*>(pages.page(place.key)))
      entry["state"] = toJson(samples->state());
    list.push_back(std::move(entry));
  }
  for (const QString& set : store.used()) {
    const SampleSelection* selection = store.selection(set);
    const std::string bytes = selection->count() > 0 ? selection->selected()->bytes() : std::string();
    sets[fromQt(set)] = {{"selected", QByteArray::fromStdString(bytes).toBase64().toStdString()},
                         {"focus", selection->focus()}};
  }
  return {{"version", kVersion},
          {"pages", std::move(list)},
          {"sets", std::move(sets)},
          {"current", fromQt(store.current())}};
}

namespace {

void restorePages(const Json& state, Workbench& window) {
  if (!state.is_object() || state.value("version", 0) != kVersion) return;
  const Json sets = state.value("sets", Json::object());
  for (const auto& [name, saved] : sets.items()) {
    SampleSelection* selection = window.samples()->selection(toQt(name));
    if (selection == nullptr || !saved.is_object()) continue;
    const QByteArray bytes = QByteArray::fromBase64(QByteArray::fromStdString(saved.value("selected", std::string())));
    if (!bytes.isEmpty()) selection->restore(SampleBits::fromBytes(selection->samples(), bytes.toStdString()));
    const auto focus = saved.value("focus", std::int64_t{-1});
    if (focus < selection->samples()) selection->setFocus(focus);
  }
  QString first, second;  // in front of their panes
  const Json pages = state.value("pages", Json::array());
  for (const Json& entry : pages) {
    const QString key = toQt(entry.value("key", std::string()));
    const QString set = toQt(entry.value("state", Json::object()).value("set", std::string()));
    if (!after(key, "map:").isEmpty()) {
      if (MapPage* page = window.explorer()->showMap(set)) page->restore(fromJson(entry.at("state")));
    } else if (!after(key, "samples:").isEmpty()) {
      if (SamplesPage* page = window.explorer()->showSamples(set)) page->restore(fromJson(entry.at("state")));
    } else if (!after(key, "run:").isEmpty()) {
      if (window.session()->run(after(key, "run:").toLongLong()) != nullptr)
        window.showRun(after(key, "run:").toLongLong());
    } else if (!after(key, "analysis:").isEmpty()) {
      window.showAnalysis(after(key, "analysis:"));
    } else if (key == QLatin1String("overview")) {
      window.showOverview();
    }
    if (window.pages()->page(key) == nullptr) continue;
    const bool other = entry.value("pane", 0) > 0;
    for (const PageTabs::Place& place : window.pages()->places()) {
      if (place.key == key && (place.pane > 0) != other) window.pages()->moveToOther();
    }
    if (entry.value("front", false)) (other ? second : first) = key;
  }
  for (const QString& key : {second, first}) {
    if (!key.isEmpty()) window.pages()->open(key, {}, {}, [] { return new QWidget; });
  }
  window.samples()->setCurrent(toQt(state.value("current", std::string())));
}

}  // namespace

void restoreWindow(const Json& state, Workbench& window) {
  // written by another version, perhaps, or by hand: what can't be read is not worth a word
  try {
    restorePages(state, window);
  } catch (const std::exception&) {
  }
}

}  // namespace eido
