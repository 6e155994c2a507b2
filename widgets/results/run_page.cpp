// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/results/run_page.h"

#include <QLabel>

#include "widgets/tables/table_view.h"
#include "widgets/text/numbers.h"

namespace eido {

void RunPage::wire(TableView* table) {
  connect(table, &TableView::saveRequested, this, &RunPage::saveTableRequested);
  connect(table, &TableView::selectRequested, this, &RunPage::selectRequested);
  connect(table, &TableView::currentRowChanged, this, [this, table](qint64 at) {
    if (at >= 0 && table->model()->table()->find("key") >= 0)
      Q_EMIT sampleChosen(toQt(table->model()->table()->text(at, "key")));
  });
}

QLabel* findingLabel() {
  auto* label = new QLabel;
  label->setWordWrap(true);
  label->setTextFormat(Qt::PlainText);
  label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  label->setObjectName(QStringLiteral("finding"));
  return label;
}

}  // namespace eido
