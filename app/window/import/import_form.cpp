// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/import/import_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <algorithm>

#include "app/window/project/project_session.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

/// Words between these signs and spaces.
QStringList wordsOf(const QLineEdit* line, QChar sign) {
  QStringList words;
  for (const QString& word : line->text().split(sign, Qt::SkipEmptyParts)) {
    if (!word.trimmed().isEmpty()) words << word.trimmed();
  }
  return words;
}

bool isMetricChoice(const QString& word) {
  const qsizetype sign = word.indexOf(u'=');
  return sign > 0 && sign + 1 < word.size();
}

}  // namespace

ImportForm::ImportForm(const ProjectSession* session, QWidget* parent)
    : QWidget(parent), m_grid(new QGridLayout(this)) {
  m_grid->setContentsMargins(0, 0, 0, 0);
  m_target = combo(tr("&Target:"), 0, 0, QStringLiteral("target"), {{tr("a new set"), QString()}});
  for (const SampleSetInfo& set : session->info().sets)
    m_target->addItem(tr("the set %1").arg(toQt(set.name)), toQt(set.name));
  m_newName = line(tr("Na&me of the set:"), 0, 2, QStringLiteral("newName"), {});
  m_newNameLabel = qobject_cast<QLabel*>(m_grid->itemAtPosition(0, 2)->widget());
  m_as = combo(tr("Read a&s:"), 1, 0, QStringLiteral("as"),
               {{tr("recognise"), QStringLiteral("auto")},
                {tr("scores, one column a model"), QStringLiteral("score")},
                {tr("answers, one column a model"), QStringLiteral("answer")},
                {tr("table of properties"), QStringLiteral("table")},
                {tr("categories"), QStringLiteral("category")},
                {tr("texts"), QStringLiteral("text")},
                {tr("paths of pictures"), QStringLiteral("media")}});
  m_key = combo(tr("&Key column:"), 1, 2, QStringLiteral("key"), {{tr("recognise"), QString()}});
  m_header = combo(tr("&Heading of a table:"), 2, 0, QStringLiteral("header"),
                   {{tr("recognise"), QString()},
                    {tr("the first line"), QStringLiteral("true")},
                    {tr("none, all lines are data"), QStringLiteral("false")}});
  m_newKeys = combo(tr("&Unknown keys:"), 2, 2, QStringLiteral("newKeys"),
                    {{tr("refuse the import"), QStringLiteral("refuse")},
                     {tr("add as samples"), QStringLiteral("add")},
                     {tr("leave out"), QStringLiteral("drop")}});
  m_encoding = combo(tr("Te&xt that is not UTF-8:"), 3, 0, QStringLiteral("encoding"),
                     {{tr("refuse the import"), QString()},
                      {tr("is Latin-1"), QStringLiteral("latin-1")},
                      {tr("mark broken characters"), QStringLiteral("utf-8-replace")}});
  m_nonFinite = combo(tr("NaN and in&finite rows:"), 3, 2, QStringLiteral("nonFinite"),
                      {{tr("refuse the import"), QStringLiteral("refuse")},
                       {tr("take as missing"), QStringLiteral("drop")},
                       {tr("keep"), QStringLiteral("keep")}});
  m_lower = line(tr("Lower is &better:"), 4, 0, QStringLiteral("lowerIsBetter"), tr("wer, perplexity, ..."));
  m_range = line(tr("Ran&ge of scores:"), 4, 2, QStringLiteral("range"), tr("lowest,highest"));
  m_metric = line(tr("Met&ric of a task:"), 5, 0, QStringLiteral("metric"), tr("task=acc_norm; ..."));
  m_duplicates = combo(tr("R&epeated samples of a log:"), 5, 2, QStringLiteral("duplicates"),
                       {{tr("refuse the import"), QStringLiteral("refuse")},
                        {tr("the first counts"), QStringLiteral("first")},
                        {tr("the last counts"), QStringLiteral("last")}});
  m_modality = line(tr("Mo&dality:"), 6, 0, QStringLiteral("modality"), tr("image, text, ..."));
  m_text = line(tr("Col&umns kept as text:"), 7, 0, QStringLiteral("text"), tr("image_id, steps, ..."));
  m_text->setToolTip(
      tr("Columns of a table that are kept as they are written (leading zeros, lists), separated by "
         "commas."));
  m_replace = new QCheckBox(tr("Re&place columns of the same name"));
  m_bfloat = new QCheckBox(tr("2-byte &values without a type are bfloat16"));
  auto* checks = new QHBoxLayout;
  checks->addWidget(m_replace);
  checks->addWidget(m_bfloat);
  checks->addStretch(1);
  m_grid->addLayout(checks, 6, 2, 1, 2);
  m_grid->setColumnStretch(1, 1);
  m_grid->setColumnStretch(3, 1);
  m_lower->setToolTip(tr("Names of columns or metrics of which less is better, separated by commas."));
  m_range->setToolTip(tr("The lowest and the highest score that is possible, as 0,100."));
  m_metric->setToolTip(tr("TASK=NAME or TASK=NAME,FILTER, separated by semicolons; a task may be a pattern."));
  for (QComboBox* again : {m_as, m_key, m_header, m_encoding, m_duplicates})
    connect(again, &QComboBox::currentIndexChanged, this, &ImportForm::readingChanged);
  for (QLineEdit* again : {m_modality, m_lower, m_range, m_metric, m_text})
    connect(again, &QLineEdit::textChanged, this, &ImportForm::readingChanged);
  connect(m_bfloat, &QCheckBox::toggled, this, &ImportForm::readingChanged);
  connect(m_target, &QComboBox::activated, this, [this] { m_targetChosen = true; });
  connect(m_target, &QComboBox::currentIndexChanged, this, [this] {
    showTarget();
    Q_EMIT joinChanged();
  });
  for (QComboBox* again : {m_newKeys, m_nonFinite})
    connect(again, &QComboBox::currentIndexChanged, this, &ImportForm::joinChanged);
  connect(m_replace, &QCheckBox::toggled, this, &ImportForm::changed);
  connect(m_newName, &QLineEdit::textChanged, this, &ImportForm::changed);
  showTarget();
}

void ImportForm::place(const QString& title, QWidget* widget, int row, int column) {
  auto* label = new QLabel(title);
  label->setBuddy(widget);
  widget->setAccessibleName(QString(title).remove(u'&').remove(u':'));
  m_grid->addWidget(label, row, column);
  m_grid->addWidget(widget, row, column + 1);
}

QComboBox* ImportForm::combo(const QString& title, int row, int column, const QString& name, const Choices& choices) {
  auto* widget = new QComboBox;
  widget->setObjectName(name);
  for (const auto& [text, word] : choices) widget->addItem(text, word);
  place(title, widget, row, column);
  return widget;
}

QLineEdit* ImportForm::line(const QString& title, int row, int column, const QString& name, const QString& example) {
  auto* widget = new QLineEdit;
  widget->setObjectName(name);
  widget->setPlaceholderText(example);
  place(title, widget, row, column);
  return widget;
}

ImportOptions ImportForm::options() const {
  ImportOptions o;
  o.set = fromQt(target().isEmpty() ? newName() : target());
  o.as = fromQt(m_as->currentData().toString());
  o.modality = fromQt(m_modality->text().trimmed());
  const QString nonFinite = m_nonFinite->currentData().toString(), newKeys = m_newKeys->currentData().toString();
  if (nonFinite == QLatin1String("keep")) o.nonFinite = ImportOptions::NonFinite::Keep;
  if (nonFinite == QLatin1String("drop")) o.nonFinite = ImportOptions::NonFinite::Drop;
  if (newKeys == QLatin1String("add")) o.newKeys = ImportOptions::NewKeys::Add;
  if (newKeys == QLatin1String("drop")) o.newKeys = ImportOptions::NewKeys::Drop;
  o.replace = m_replace->isChecked();
  for (const QString& name : wordsOf(m_lower, u',')) o.lowerIsBetter.push_back(fromQt(name));
  o.range = parseRange(fromQt(m_range->text()));
  for (const QString& word : wordsOf(m_metric, u';')) {
    const qsizetype sign = word.indexOf(u'=');
    if (isMetricChoice(word)) o.read.metrics[fromQt(word.left(sign).trimmed())] = fromQt(word.mid(sign + 1).trimmed());
  }
  if (m_duplicates->currentIndex() > 0) o.read.duplicates = fromQt(m_duplicates->currentData().toString());
  for (const QString& name : wordsOf(m_text, u',')) o.read.text.push_back(fromQt(name));
  o.read.key = fromQt(m_key->currentData().toString());
  o.read.header = fromQt(m_header->currentData().toString());
  o.read.encoding = fromQt(m_encoding->currentData().toString());
  if (m_bfloat->isChecked()) o.read.void2As = "bfloat16";
  return o;
}

QString ImportForm::problem() const {
  if (!m_range->text().trimmed().isEmpty() && !parseRange(fromQt(m_range->text())))
    return tr("The range of scores is to be two numbers, the lower one first, as 0,100.");
  const QStringList metrics = wordsOf(m_metric, u';');
  if (!std::all_of(metrics.begin(), metrics.end(), isMetricChoice))
    return tr("The metric of a task is to be TASK=NAME or TASK=NAME,FILTER.");
  return {};
}

QString ImportForm::target() const { return m_target->currentData().toString(); }

QString ImportForm::newName() const { return m_newName->text().trimmed(); }

void ImportForm::proposeName(const QString& name) {
  const QSignalBlocker quiet(m_newName);
  if (m_newName->text().isEmpty()) m_newName->setText(name);
}

void ImportForm::offerKeys(const QStringList& names) {
  const QSignalBlocker quiet(m_key);
  const QString before = m_key->currentData().toString();
  while (m_key->count() > 1) m_key->removeItem(1);
  for (const QString& name : names) {
    if (!name.isEmpty() && m_key->findData(name) < 0) m_key->addItem(name, name);
  }
  m_key->setCurrentIndex(std::max(0, m_key->findData(before)));
}

void ImportForm::proposeTarget(const QString& set) {
  const int at = m_target->findData(set);
  if (!m_targetChosen) m_target->setCurrentIndex(std::max(0, at));
}

void ImportForm::setRowVisible(QWidget* field, bool visible) {
  const int at = m_grid->indexOf(field);
  int row = 0, column = 0, rows = 0, columns = 0;
  m_grid->getItemPosition(at, &row, &column, &rows, &columns);
  field->setVisible(visible);
  m_grid->itemAtPosition(row, column - 1)->widget()->setVisible(visible);
}

void ImportForm::showOptionsFor(const std::set<std::string, std::less<>>& flags, bool vectors, bool scores) {
  const auto minds = [&](const char* flag) { return flags.contains(flag); };
  // what a person has set stays in sight
  setRowVisible(m_key, minds("key") || m_key->currentIndex() > 0);
  setRowVisible(m_header, minds("header") || m_header->currentIndex() > 0);
  setRowVisible(m_encoding, minds("encoding") || m_encoding->currentIndex() > 0);
  setRowVisible(m_text, minds("text") || !m_text->text().isEmpty());
  setRowVisible(m_metric, minds("metric") || !m_metric->text().isEmpty());
  setRowVisible(m_duplicates, minds("duplicates") || m_duplicates->currentIndex() > 0);
  setRowVisible(m_nonFinite, vectors || m_nonFinite->currentIndex() > 0);
  setRowVisible(m_modality, vectors || !m_modality->text().isEmpty());
  setRowVisible(m_lower, scores || !m_lower->text().isEmpty());
  setRowVisible(m_range, scores || !m_range->text().isEmpty());
  m_bfloat->setVisible(minds("void2-as") || m_bfloat->isChecked());
}

void ImportForm::showTarget() {
  setRowVisible(m_newKeys, !target().isEmpty());
  m_replace->setVisible(!target().isEmpty());
  m_newName->setVisible(target().isEmpty());
  m_newNameLabel->setVisible(target().isEmpty());
}

}  // namespace eido
