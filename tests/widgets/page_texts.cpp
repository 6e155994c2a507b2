// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/page_texts.h"

#include <QXmlStreamReader>

#include "widgets/plots/picture.h"
#include "widgets/report/report_pages.h"

namespace eido::test {

QStringList textsOf(const ReportPages& pages, int page) {
  const Picture picture{.name = QStringLiteral("page"),
                        .size = ReportPages::size(),
                        .paint = [&](QPainter& painter, const QRectF&) { pages.paint(painter, page); }};
  QStringList texts;
  QXmlStreamReader xml(pictureSvg(picture));
  while (!xml.atEnd()) {
    if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QLatin1String("text"))
      texts << xml.readElementText().trimmed();
  }
  return texts;
}

}  // namespace eido::test
