// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/map_figure.h"

#include <QByteArray>
#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "core/project/project_columns.h"
#include "widgets/plots/map/map_picture.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

/// The context of the texts in this file.
class Words {
  Q_DECLARE_TR_FUNCTIONS(Report)
};

// ---- JSON

Json bitsJson(const SampleBits& bits) {
  return {{"samples", bits.samples()}, {"bits", QByteArray::fromStdString(bits.members()).toBase64().toStdString()}};
}

SampleBits bitsFromJson(const Json& json) {
  const QByteArray bytes = QByteArray::fromBase64(QByteArray::fromStdString(json.value("bits", std::string())));
  return SampleBits::fromBytes(std::max<std::int64_t>(0, json.value("samples", std::int64_t{0})), bytes.toStdString());
}

MapFigure::Pane paneFromJson(const Json& json) {
  MapFigure::Pane pane{.column = toQt(json.value("column", std::string())), .area = {}};
  if (const auto area = json.find("area"); area != json.end() && area->size() == 4) {
    const QRectF seen(area->at(0).get<double>(), area->at(1).get<double>(), area->at(2).get<double>(),
                      area->at(3).get<double>());
    if (seen.isValid()) pane.area = seen;
  }
  return pane;
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

class Builder {
 public:
  Builder(const Project& project, const SampleSetInfo& set, const MapFigure& figure, const Task& task)
      : m_project(project), m_set(set), m_figure(figure), m_task(task), m_columns(project, set) {}

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
      Picture picture = mapPicture(QStringLiteral("map"), std::move(panels));
      picture.caption = caption(*colouring);
      m_blocks.emplace(m_blocks.begin(), ReportFigure{.file = file, .picture = std::move(picture)});
    }
    for (const std::int64_t run : m_used) {
      if (std::find(runs.begin(), runs.end(), run) == runs.end()) runs.push_back(run);
    }
    return std::move(m_blocks);
  }

 private:
  void warn(const QString& text) { m_blocks.emplace_back(ReportText{text, ReportText::Tone::Warning}); }
  void used(std::int64_t run) {
    if (run > 0) m_used.insert(run);
  }

  /// A column of the set, of that kind where one is named; says so where it is gone.
  const ColumnInfo* find(const QString& name, std::optional<ColumnKind> kind = {}) {
    const ColumnInfo* column = m_set.find(fromQt(name));
    if (column != nullptr && (!kind || column->kind == *kind)) return column;
    warn(Words::tr("The map's column %1 is no longer in the project.").arg(name));
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
    const std::vector<RunInfo> runs = m_project.runs();
    const auto run = std::find_if(runs.begin(), runs.end(), [&](const RunInfo& r) {
      return r.id == m_figure.agreement && r.state == RunState::Done && r.inputs.size() >= 2;
    });
    if (run == runs.end()) {
      warn(Words::tr("Run %1 is no longer in the project.").arg(m_figure.agreement));
      return MapColouring::plain(m_set.samples);
    }
    used(run->id);
    return agreementColouring(m_project, m_set, toQt(run->inputs[0].column), toQt(run->inputs[1].column),
                              m_project.result(run->id), m_task);
  }

  void name(std::vector<MapPanel>& panels) {
    const ColumnInfo* column = m_figure.names.isEmpty() ? nullptr : find(m_figure.names);
    if (column == nullptr || isNumeric(column->kind)) return;
    const PackedTexts texts = m_columns.packedTexts(*column, m_task);
    for (MapPanel& panel : panels) panel.labels = nameClusters(*panel.scene.points, texts, m_task);
  }

  QString caption(const MapColouring& colouring) const {
    QString text = m_figure.panes.size() > 1 ? Words::tr("Maps %1").arg(mapColumns(m_figure))
                                             : Words::tr("Map %1").arg(mapColumns(m_figure));
    if (colouring.kind() != MapColouring::Kind::Plain)
      text += QStringLiteral(", ") + Words::tr("colours: %1").arg(colouring.title());
    if (m_figure.shown.samples() > 0)
      text += QStringLiteral(", ") +
              Words::tr("%1 of %2 samples shown").arg(countLabel(m_figure.shown.count()), countLabel(m_set.samples));
    if (m_figure.selected.any())
      text +=
          QStringLiteral(", ") +
          Words::tr("%1 of %2 samples selected").arg(countLabel(m_figure.selected.count()), countLabel(m_set.samples));
    if (m_figure.drift && m_figure.panes.size() > 1 && m_figure.selected.any())
      text += QStringLiteral("; ") + Words::tr("lines from where they lie on the first map");
    return text;
  }

  const Project& m_project;
  const SampleSetInfo& m_set;
  const MapFigure& m_figure;
  const Task& m_task;
  ProjectColumns m_columns;
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
  // written by another version, perhaps, or by hand
  try {
    MapFigure figure{.set = toQt(json.at("set").get<std::string>()),
                     .panes = {},
                     .colour = toQt(json.value("colour", std::string())),
                     .agreement = json.value("agreement", std::int64_t{0}),
                     .names = toQt(json.value("names", std::string())),
                     .drift = json.value("drift", false),
                     .selected = {},
                     .shown = {}};
    for (const Json& pane : json.at("panes")) figure.panes.push_back(paneFromJson(pane));
    if (json.contains("selected")) figure.selected = bitsFromJson(json.at("selected"));
    if (json.contains("shown")) figure.shown = bitsFromJson(json.at("shown"));
    return figure;
  } catch (const Json::exception&) {
    return {};
  }
}

QString mapColumns(const MapFigure& figure) {
  QStringList columns;
  for (const MapFigure::Pane& pane : figure.panes) columns << pane.column;
  return columns.size() == 2 ? Words::tr("%1 and %2").arg(columns[0], columns[1]) : columns.join(QStringLiteral(", "));
}

std::shared_ptr<const MapColouring> agreementColouring(const Project& project, const SampleSetInfo& set,
                                                       const QString& a, const QString& b, const Result& result,
                                                       const Task& task) {
  std::vector<double> values(static_cast<std::size_t>(set.samples), std::nan(""));
  if (const Table* samples = result.table("samples")) {
    std::unordered_map<std::string, std::size_t> rows;
    const std::vector<std::string> keys = ProjectColumns(project, set).keys(task);
    for (std::size_t i = 0; i < keys.size(); ++i) rows.emplace(keys[i], i);
    for (std::int64_t r = 0; r < samples->rows(); ++r) {
      if (const auto row = rows.find(samples->text(r, "key")); row != rows.end())
        values[row->second] = samples->number(r, "value");
    }
  }
  return MapColouring::numbers(Words::tr("shared neighbours of %1 and %2").arg(a, b), values, ColourScale::Cividis);
}

std::vector<ReportBlock> mapSection(const Project& project, const MapFigure& figure, const QString& file,
                                    std::vector<std::int64_t>& runs, const Task& task) {
  const std::vector<SampleSetInfo> sets = project.sets();
  const auto set =
      std::find_if(sets.begin(), sets.end(), [&](const SampleSetInfo& s) { return toQt(s.name) == figure.set; });
  if (set == sets.end())
    return {
        ReportText{Words::tr("The set %1 is no longer in the project.").arg(figure.set), ReportText::Tone::Warning}};
  return Builder(project, *set, figure, task).build(file, runs);
}

}  // namespace eido
