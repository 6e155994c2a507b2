// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/map_figure.h"

#include <QByteArray>
#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "core/project/project_columns.h"
#include "widgets/plots/map/map_picture.h"
#include "widgets/results/result_kind.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

/// The context of the texts in this file.
class MapFigureWords {
  Q_DECLARE_TR_FUNCTIONS(Report)
};

// ---- JSON

// Written by another version, perhaps, or by hand: what can't be read has its default.

constexpr double kSmallest = 1e-30, kLargest = 1e30;  ///< sides of an area; coordinates are float
constexpr std::int64_t kMostSamples = std::numeric_limits<std::int32_t>::max();

QString textOf(const Json& json, const char* name) {
  const auto found = json.find(name);
  return found != json.end() && found->is_string() ? toQt(found->get<std::string>()) : QString();
}

Json bitsJson(const SampleBits& bits) {
  return {{"samples", bits.samples()}, {"bits", QByteArray::fromStdString(bits.members()).toBase64().toStdString()}};
}

SampleBits bitsFromJson(const Json& json, const char* name) {
  const auto found = json.find(name);
  if (found == json.end() || !found->is_object()) return {};
  const auto samples = found->find("samples");
  if (samples == found->end() || !samples->is_number_unsigned() || *samples > kMostSamples) return {};
  return SampleBits::fromBytes(samples->get<std::int64_t>(),
                               QByteArray::fromBase64(textOf(*found, "bits").toLatin1()).toStdString());
}

std::optional<QRectF> areaFromJson(const Json& pane) {
  const auto area = pane.find("area");
  if (area == pane.end() || !area->is_array() || area->size() != 4) return {};
  std::array<double, 4> sides{};
  for (std::size_t i = 0; i < 4; ++i) {
    if (!area->at(i).is_number()) return {};
    sides[i] = area->at(i).get<double>();
    if (!(std::abs(sides[i]) < kLargest) || (i >= 2 && !(sides[i] > kSmallest))) return {};
  }
  constexpr double kLongest = 100;  ///< of one side to the other
  if (sides[2] > kLongest * sides[3] || sides[3] > kLongest * sides[2]) return {};
  return QRectF(sides[0], sides[1], sides[2], sides[3]);
}

// ---- drawing

/// The bits for as many samples as the set has now.
std::shared_ptr<const SampleBits> fitted(const SampleBits& bits, std::int64_t samples) {
  if (bits.samples() == 0) return nullptr;
  return std::make_shared<const SampleBits>(SampleBits::fromBytes(samples, bits.members()));
}

MapView viewOf(const MapFigure::Pane& pane, const MapPoints& points, double side) {
  if (!pane.area) return MapView::fitting(points.bounds(), QSizeF(side, side));
  const double scale = side / std::max(pane.area->width(), pane.area->height());
  return {.centre = pane.area->center(), .scale = scale, .size = pane.area->size() * scale};
}

class FigureBuilder {
 public:
  FigureBuilder(const Project& project, const SampleSetInfo& set, const MapFigure& figure, const Task& task)
      : m_project(project),
        m_set(set),
        m_figure(figure),
        m_task(task),
        m_columns(project, set),
        m_runs(project.runs()) {}

  std::vector<ReportBlock> build(const QString& file, std::vector<std::int64_t>& runs) {
    std::vector<MapPanel> panels;
    const std::shared_ptr<const MapColouring> colouring = colours();
    for (const MapFigure::Pane& pane : m_figure.panes) {
      const ColumnInfo* column = find(pane.column, ColumnKind::Vector);
      if (column == nullptr) continue;
      used(column->run);
      MapPanel panel{.scene = {.points = MapPoints::build(m_columns.vectors(*column, m_task), m_task),
                               .colouring = colouring,
                               .selected = fitted(m_figure.selected, m_set.samples),
                               .shown = fitted(m_figure.shown, m_set.samples)},
                     .view = {}};
      panel.view = viewOf(pane, *panel.scene.points, m_figure.panes.size() > 1 ? kReportMapOfTwo : kReportMap);
      panel.title = pane.column;
      panels.push_back(std::move(panel));
    }
    if (!panels.empty()) {
      name(panels);
      if (m_figure.drift && panels.size() == 2)
        panels[1].drift = MapPoints::onto(*panels[0].scene.points, *panels[1].scene.points, m_task);
      const QString text = caption(panels);
      Picture picture = mapPicture(QStringLiteral("map"), std::move(panels));
      picture.caption = text;
      m_blocks.emplace(m_blocks.begin(), ReportFigure{.file = file, .picture = std::move(picture)});
    }
    for (const std::int64_t run : m_used) {
      if (std::find(runs.begin(), runs.end(), run) == runs.end()) runs.push_back(run);
    }
    return std::move(m_blocks);
  }

 private:
  void warn(const QString& text) { m_blocks.emplace_back(ReportText{text, ReportText::Tone::Warning}); }
  /// A column outlives its run where that one alone was deleted.
  void used(std::int64_t run) {
    if (std::any_of(m_runs.begin(), m_runs.end(), [run](const RunInfo& r) { return r.id == run; })) m_used.insert(run);
  }

  /// A column of the set, of that kind where one is named; says so where it is gone.
  const ColumnInfo* find(const QString& name, std::optional<ColumnKind> kind = {}) {
    const ColumnInfo* column = m_set.find(fromQt(name));
    if (column != nullptr && (!kind || column->kind == *kind)) return column;
    warn(MapFigureWords::tr("The map's column %1 is no longer in the project.").arg(name));
    return nullptr;
  }

  std::shared_ptr<const MapColouring> colours() {
    if (m_figure.agreement > 0) return agreement();
    const ColumnInfo* column = m_figure.colour.isEmpty() ? nullptr : find(m_figure.colour);
    if (column == nullptr) return MapColouring::plain(m_set.samples);
    used(column->run);
    if (isNumeric(column->kind)) return MapColouring::numbers(m_figure.colour, m_columns.numbers(*column, m_task));
    return MapColouring::categories(m_figure.colour, categoriesOf(m_columns.packedTexts(*column, m_task)));
  }

  std::shared_ptr<const MapColouring> agreement() {
    const auto run = std::find_if(m_runs.begin(), m_runs.end(), [&](const RunInfo& r) {
      return r.id == m_figure.agreement && r.state == RunState::Done && r.inputs.size() >= 2;
    });
    const auto colouring = run == m_runs.end() ? std::nullopt : resultKind(run->analysis).pairColouring();
    if (!colouring) {
      warn(MapFigureWords::tr("Run %1 is no longer in the project.").arg(m_figure.agreement));
      return MapColouring::plain(m_set.samples);
    }
    used(run->id);
    return colouring->colours(m_project.result(run->id), m_columns, toQt(run->inputs[0].column),
                              toQt(run->inputs[1].column), m_task);
  }

  void name(std::vector<MapPanel>& panels) {
    const ColumnInfo* column = m_figure.names.isEmpty() ? nullptr : find(m_figure.names);
    if (column == nullptr || isNumeric(column->kind)) return;
    const PackedTexts texts = m_columns.packedTexts(*column, m_task);
    for (MapPanel& panel : panels) panel.labels = nameClusters(*panel.scene.points, texts, m_task);
  }

  /// Of what is drawn, which may be less than what was seen.
  static QString caption(const std::vector<MapPanel>& panels) {
    const MapScene& scene = panels.front().scene;
    const std::int64_t samples = scene.points->samples();
    QString text = panels.size() > 1 ? MapFigureWords::tr("Maps %1 and %2").arg(panels[0].title, panels[1].title)
                                     : MapFigureWords::tr("Map %1").arg(panels[0].title);
    if (scene.colouring->kind() != MapColouring::Kind::Plain)
      text += QStringLiteral(", ") + MapFigureWords::tr("colours: %1").arg(scene.colouring->title());
    if (scene.shown != nullptr)
      text += QStringLiteral(", ") +
              MapFigureWords::tr("%1 of %2 samples shown").arg(countLabel(scene.shown->count()), countLabel(samples));
    const bool selected = scene.selected != nullptr && scene.selected->any();
    if (selected)
      text +=
          QStringLiteral(", ") +
          MapFigureWords::tr("%1 of %2 samples selected").arg(countLabel(scene.selected->count()), countLabel(samples));
    if (selected && panels.back().drift)
      text += QStringLiteral("; ") + MapFigureWords::tr("lines from where they lie on the first map");
    return text;
  }

  const Project& m_project;
  const SampleSetInfo& m_set;
  const MapFigure& m_figure;
  const Task& m_task;
  ProjectColumns m_columns;
  std::vector<RunInfo> m_runs;
  std::set<std::int64_t> m_used;
  std::vector<ReportBlock> m_blocks;
};

}  // namespace

Json mapFigureJson(const MapFigure& figure) {
  Json panes = Json::array();
  for (const MapFigure::Pane& pane : figure.panes) {
    Json entry{{"column", fromQt(pane.column)}};
    if (pane.area) entry["area"] = {pane.area->x(), pane.area->y(), pane.area->width(), pane.area->height()};
    panes.push_back(std::move(entry));
  }
  Json json{{"set", fromQt(figure.set)}, {"panes", std::move(panes)}};
  if (!figure.colour.isEmpty()) json["colour"] = fromQt(figure.colour);
  if (figure.agreement > 0) json["agreement"] = figure.agreement;
  if (!figure.names.isEmpty()) json["names"] = fromQt(figure.names);
  if (figure.drift) json["drift"] = true;
  if (figure.selected.samples() > 0) json["selected"] = bitsJson(figure.selected);
  if (figure.shown.samples() > 0) json["shown"] = bitsJson(figure.shown);
  return json;
}

MapFigure mapFigureFromJson(const Json& json) {
  MapFigure figure;
  if (!json.is_object()) return figure;
  figure.set = textOf(json, "set");
  if (const auto panes = json.find("panes"); panes != json.end() && panes->is_array()) {
    for (const Json& pane : *panes) {
      if (pane.is_object() && figure.panes.size() < 2)
        figure.panes.push_back({.column = textOf(pane, "column"), .area = areaFromJson(pane)});
    }
  }
  figure.colour = textOf(json, "colour");
  if (const auto run = json.find("agreement"); run != json.end() && run->is_number_integer())
    figure.agreement = run->get<std::int64_t>();
  figure.names = textOf(json, "names");
  if (const auto drift = json.find("drift"); drift != json.end()) figure.drift = *drift == true;
  figure.selected = bitsFromJson(json, "selected");
  figure.shown = bitsFromJson(json, "shown");
  return figure;
}

QString mapColumns(const MapFigure& figure) {
  QStringList columns;
  for (const MapFigure::Pane& pane : figure.panes) columns << pane.column;
  return columns.size() == 2 ? MapFigureWords::tr("%1 and %2").arg(columns[0], columns[1])
                             : columns.join(QStringLiteral(", "));
}

std::vector<ReportBlock> mapSection(const Project& project, const MapFigure& figure, const QString& file,
                                    std::vector<std::int64_t>& runs, const Task& task) {
  const std::vector<SampleSetInfo> sets = project.sets();
  const auto set =
      std::find_if(sets.begin(), sets.end(), [&](const SampleSetInfo& s) { return toQt(s.name) == figure.set; });
  if (set == sets.end())
    return {ReportText{MapFigureWords::tr("The set %1 is no longer in the project.").arg(figure.set),
                       ReportText::Tone::Warning}};
  return FigureBuilder(project, *set, figure, task).build(file, runs);
}

}  // namespace eido
