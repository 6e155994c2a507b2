// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/visible_texts.h"

#include <algorithm>

#include "core/base/text.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

void show(QString& text) {
  if (std::any_of(text.begin(), text.end(),
                  [](QChar c) { return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format; }))
    text = toQt(visibleControls(fromQt(text)));
}
void show(QStringList& texts) {
  for (QString& text : texts) show(text);
}

void show(ReportHeading& heading) { show(heading.text); }
void show(ReportText& text) { show(text.text); }
void show(ReportNotes&) {}
void show(ReportFacts& facts) {
  for (auto& [name, value] : facts.rows) {
    show(name);
    show(value);
  }
}
void show(ReportTable& table) {
  for (QString* text : {&table.caption, &table.help, &table.chosen}) show(*text);
  show(table.headings);
  for (QStringList& row : table.rows) show(row);
}
void show(ReportFigure& figure) {
  show(figure.picture.caption);
  show(figure.picture.alternative);
}
void show(ReportSamples& samples) {
  show(samples.caption);
  for (ReportSamples::Sample& sample : samples.samples) {
    show(sample.key);
    show(sample.text);
  }
}
void show(ReportCode& code) { show(code.lines); }
void show(ReportContents& contents) { show(contents.sections); }

}  // namespace

void makeVisible(ReportDocument& document) {
  show(document.title);
  for (ReportBlock& block : document.blocks) std::visit([](auto& b) { show(b); }, block);
}

}  // namespace eido
