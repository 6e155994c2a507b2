// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/samples/sample_marks.h"

#include <QCoreApplication>
#include <QPainter>
#include <numeric>

#include "core/data/sample_marks.h"
#include "widgets/samples/sample_walker.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

/// The context of the texts in this file.
class SampleMarksWords {
  Q_DECLARE_TR_FUNCTIONS(SampleMarks)
};

// Okabe and Ito's vermilion, blue and a grey: they differ for every eye, and white reads on each
constexpr QRgb kVermilion = 0xffb34700, kBlue = 0xff005f99, kGrey = 0xff666666;

}  // namespace

std::vector<MarkKind> markKinds() {
  return {
      {toQt(kMislabelled), SampleMarksWords::tr("mislabelled"), SampleMarksWords::tr("&Mislabelled"),
       SampleMarksWords::tr("The label is wrong"), Qt::Key_1},
      {toQt(kConfirmed), SampleMarksWords::tr("confirmed"), SampleMarksWords::tr("&Confirm"),
       SampleMarksWords::tr("It is as it is said to be: the label is right, what was flagged is unusual"), Qt::Key_2},
      {toQt(kDismissed), SampleMarksWords::tr("dismissed"), SampleMarksWords::tr("&Dismiss"),
       SampleMarksWords::tr("Nothing to see here: it was flagged without a reason"), Qt::Key_3}};
}

QString markTitle(const QString& name) {
  for (const MarkKind& kind : markKinds()) {
    if (kind.name == name) return kind.title;
  }
  return name;
}

std::int64_t MarkTally::marked() const {
  return std::accumulate(marks.begin(), marks.end(), std::int64_t{0},
                         [](std::int64_t sum, const auto& mark) { return sum + mark.second; });
}

QString MarkTally::text() const {
  QStringList parts;
  std::map<QString, std::int64_t> others = marks;
  const auto say = [&](const QString& title, std::int64_t count) {
    parts << QStringLiteral("%1 %2").arg(countLabel(count), title);
  };
  for (const MarkKind& kind : markKinds()) {
    const auto found = others.find(kind.name);
    if (found == others.end()) continue;
    say(kind.title, found->second);
    others.erase(found);
  }
  for (const auto& [name, count] : others) say(name, count);
  if (tagged > 0) parts << SampleMarksWords::tr("%Ln with tags", nullptr, static_cast<int>(tagged));
  return parts.join(QStringLiteral(", "));
}

SampleSource::Texts SampleMarks::textsOf(std::string_view name) const {
  const ColumnInfo* column = m_source->set().find(name);
  return column == nullptr || !holdsMarks(column->kind) ? nullptr : m_source->texts(*column);
}

QString SampleMarks::markOf(std::int64_t row) const {
  const auto marks = textsOf(kMarkColumn);
  return marks && !marks->missing(row) ? toQt(marks->at(row)) : QString();
}

QStringList SampleMarks::tagsOf(std::int64_t row) const {
  const auto cells = textsOf(kTagsColumn);
  QStringList tags;
  if (!cells || cells->missing(row)) return tags;
  for (const std::string& tag : eido::tagsOf(cells->at(row))) tags << toQt(tag);
  return tags;
}

MarkTally SampleMarks::tally(const std::vector<std::int32_t>* rows) const {
  MarkTally tally;
  const auto marks = textsOf(kMarkColumn), cells = textsOf(kTagsColumn);
  if (!marks && !cells) {
    tally.samples = rows != nullptr ? std::ssize(*rows) : m_source->set().samples;
    return tally;
  }
  std::map<std::string, std::int64_t, std::less<>> counts;
  const auto count = [&](std::int64_t row) {
    ++tally.samples;
    if (marks && !marks->missing(row)) {
      const std::string_view mark = marks->at(row);
      if (const auto known = counts.find(mark); known != counts.end())
        ++known->second;
      else
        counts.emplace(mark, 1);
    }
    tally.tagged += cells && !cells->missing(row) && !cells->at(row).empty();
  };
  if (rows != nullptr) {
    for (const std::int32_t row : *rows) count(row);
  } else {
    for (std::int64_t row = 0; row < m_source->set().samples; ++row) count(row);
  }
  for (const auto& [name, number] : counts) tally.marks.emplace(toQt(name), number);
  return tally;
}

void drawMark(QPainter& painter, const QRectF& disk, const QString& mark) {
  if (mark.isEmpty()) return;
  const std::string name = fromQt(mark);
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(Qt::white, 1));
  painter.setBrush(QColor::fromRgb(name == kMislabelled ? kVermilion : name == kConfirmed ? kBlue : kGrey));
  painter.drawEllipse(disk);
  const QPointF c = disk.center();
  const double r = disk.width() / 4;
  painter.setPen(QPen(Qt::white, disk.width() / 8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.setBrush(Qt::NoBrush);
  if (name == kMislabelled) {
    painter.drawLine(c + QPointF(-r, -r), c + QPointF(r, r));
    painter.drawLine(c + QPointF(-r, r), c + QPointF(r, -r));
  } else if (name == kConfirmed) {
    painter.drawPolyline(QPolygonF{c + QPointF(-r, 0), c + QPointF(-r / 4, r * 0.8), c + QPointF(r, -r * 0.8)});
  } else if (name == kDismissed) {
    painter.drawLine(c + QPointF(-r, 0), c + QPointF(r, 0));
  } else {
    painter.drawEllipse(c, r / 2, r / 2);  // a mark that came from elsewhere
  }
  painter.restore();
}

SampleWalker* walkerOf(QWidget* widget) {
  for (; widget != nullptr; widget = widget->parentWidget()) {
    if (auto* walker = dynamic_cast<SampleWalker*>(widget)) return walker;
  }
  return nullptr;
}

}  // namespace eido
