// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pages/map_tools.h"

#include <QAction>
#include <QActionGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolBar>
#include <QToolButton>

#include "widgets/layouts/flow_layout.h"
#include "widgets/theme/icons.h"

namespace eido {
namespace {
constexpr int kToolGap = 6;
constexpr int kToolIcon = 16;
constexpr double kZoomStep = 1.5;
constexpr int kChoiceWidth = 11;  ///< characters of a choice
}  // namespace

MapTools::MapTools(QWidget* parent) : QWidget(parent), m_row(new FlowLayout(kToolGap, 0, this)) {
  setHeightByWidth(this);
  m_bar = new QToolBar;
  m_bar->setIconSize(QSize(kToolIcon, kToolIcon));
  m_row->addWidget(m_bar);
  m_tools = addGroup({{tr("Pointer"), QStringLiteral("pointer"), tr("Move the map, click samples (V)")},
                      {tr("Rectangle"), QStringLiteral("rectangle"), tr("Select with a rectangle (R)")},
                      {tr("Lasso"), QStringLiteral("lasso"), tr("Select with a lasso (L)")}},
                     [this](int n) { Q_EMIT toolChosen(static_cast<MapTool>(n)); });
  addGroup({{tr("New"), {}, tr("What is found becomes the selection")},
            {tr("Add"), {}, tr("What is found is added (Shift)")},
            {tr("Take away"), {}, tr("What is found is taken away (Ctrl)")},
            {tr("Keep"), {}, tr("Only what is found stays selected (Shift+Ctrl)")}},
           [this](int n) { Q_EMIT modeChosen(static_cast<SelectMode>(n)); });
  const auto zoom = [this](const char* icon, const QString& text, const QString& tip, auto work) {
    QAction* action = m_bar->addAction(symbolicIcon(QLatin1String(icon)), text);
    action->setToolTip(tip);
    connect(action, &QAction::triggered, this, work);
  };
  zoom("zoom-in", tr("Zoom in"), tr("Zoom in (+)"), [this] { Q_EMIT zoomRequested(kZoomStep); });
  zoom("zoom-out", tr("Zoom out"), tr("Zoom out (-)"), [this] { Q_EMIT zoomRequested(1 / kZoomStep); });
  zoom("fit", tr("Show all"), tr("Show the whole map (0)"), [this] { Q_EMIT fitRequested(); });
  m_bar->addSeparator();
  m_twoMaps = addSwitch("twoMaps", QStringLiteral("two-maps"), tr("Two maps"),
                        tr("The same samples in another embedding beside it"));
  m_drift = addSwitch("drift", {}, tr("Drift"),
                      tr("Lines on the second map from where the selected samples lie on the first"));
  m_colour = addChoice("mapColour", tr("&Colour:"));
  m_names = addChoice("mapNames", tr("&Names:"));
  addExports();
}

void MapTools::showTool(MapTool tool) { m_tools->actions().at(static_cast<int>(tool))->setChecked(true); }

QActionGroup* MapTools::addGroup(const QList<Entry>& entries, const std::function<void(int number)>& chosen) {
  auto* actions = new QActionGroup(this);
  int number = 0;
  for (const Entry& entry : entries) {
    QAction* action =
        entry.icon.isEmpty() ? m_bar->addAction(entry.name) : m_bar->addAction(symbolicIcon(entry.icon), entry.name);
    action->setCheckable(true);
    action->setChecked(number == 0);
    action->setToolTip(entry.tip);
    actions->addAction(action);
    connect(action, &QAction::triggered, this, [chosen, number] { chosen(number); });
    ++number;
  }
  m_bar->addSeparator();
  return actions;
}

QAction* MapTools::addSwitch(const char* name, const QString& icon, const QString& text, const QString& tip) {
  QAction* action = icon.isEmpty() ? m_bar->addAction(text) : m_bar->addAction(symbolicIcon(icon), text);
  action->setObjectName(QLatin1String(name));
  action->setCheckable(true);
  action->setToolTip(tip);
  return action;
}

QComboBox* MapTools::addChoice(const char* name, const QString& title) {
  auto* pair = new QWidget;
  auto* row = new QHBoxLayout(pair);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(kToolGap);
  auto* box = new QComboBox;
  box->setObjectName(QLatin1String(name));
  box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  box->setMinimumContentsLength(kChoiceWidth);
  box->setAccessibleName(QString(title).remove(u'&').remove(u':'));
  auto* label = new QLabel(title);
  label->setBuddy(box);
  row->addWidget(label);
  row->addWidget(box);
  m_row->addWidget(pair);
  return box;
}

void MapTools::addExports() {
  auto* button = new QToolButton;
  button->setText(tr("&Export"));
  button->setObjectName(QStringLiteral("export"));
  button->setIcon(symbolicIcon(QStringLiteral("export")));
  button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  button->setPopupMode(QToolButton::InstantPopup);
  button->setFocusPolicy(Qt::StrongFocus);
  auto* menu = new QMenu(button);
  menu->addAction(symbolicIcon(QStringLiteral("copy")), tr("&Copy picture"), this, &MapTools::copyRequested);
  menu->addAction(symbolicIcon(QStringLiteral("save")), tr("Save picture as &SVG..."), this,
                  [this] { Q_EMIT saveRequested(QStringLiteral("svg")); });
  menu->addAction(symbolicIcon(QStringLiteral("save")), tr("Save picture as &PNG..."), this,
                  [this] { Q_EMIT saveRequested(QStringLiteral("png")); });
  menu->addSeparator();
  menu->addAction(symbolicIcon(QStringLiteral("text")), tr("&Add to report"), this, &MapTools::reportRequested)
      ->setObjectName(QStringLiteral("addToReport"));
  m_exports = menu->actions();
  button->setMenu(menu);
  m_row->addWidget(button);
}

}  // namespace eido
