// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/panels/sample_inspector.h"

#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QImageReader>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

#include "app/window/project/project_session.h"
#include "core/project/project_columns.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

constexpr int kSide = 320;

/// One value of a column as text; only the chunk that holds the row is decoded.
OptionalText valueAt(const ProjectColumns& data, const ColumnInfo& column, std::int64_t row, const Task& task) {
  OptionalText found;
  data.eachChunk(column, task, [&](const ProjectColumns::Chunk& chunk) {
    if (row < chunk.first || row >= chunk.first + chunk.rows) return;
    const std::int64_t i = row - chunk.first;
    if (isNumeric(column.kind)) {
      double value = 0;
      toDoubles(column.dtype,
                static_cast<const char*>(chunk.data) + static_cast<std::size_t>(i) * dtypeSize(column.dtype), 1,
                &value);
      if (chunk.has(i)) found = fromQt(numberLabel(value, 6));
      return;
    }
    const Json texts = Json::parse(std::string_view(static_cast<const char*>(chunk.data), chunk.bytes));
    const Json& text = texts.at(static_cast<std::size_t>(i));
    if (text.is_string()) found = text.get<std::string>();
  });
  return found;
}

}  // namespace

SampleInspector::SampleInspector(ProjectSession* session, QWidget* parent) : QWidget(parent), m_session(session) {
  m_title = new QLabel(tr("Choose a sample in a table to see it here."));
  m_title->setWordWrap(true);
  m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
  m_picture = new QLabel;
  m_picture->setAlignment(Qt::AlignCenter);
  m_body = new QWidget;
  auto* body = new QVBoxLayout(m_body);
  m_fields = new QFormLayout;
  m_fields->setRowWrapPolicy(QFormLayout::WrapAllRows);
  body->addWidget(m_title);
  body->addWidget(m_picture);
  body->addLayout(m_fields);
  body->addStretch(1);
  auto* scroll = new QScrollArea;
  scroll->setWidget(m_body);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setAccessibleName(tr("Sample"));
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setMinimumWidth(26 * fontMetrics().averageCharWidth());
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(scroll);
  connect(session, &ProjectSession::closed, this, [this] {
    ++m_ticket;
    present({});
  });
}

void SampleInspector::inspect(const QString& set, const QString& key) {
  const int ticket = ++m_ticket;
  m_session->start(
      {.title = tr("Read sample %1").arg(key), .listed = false}, this,
      [s = fromQt(set), k = fromQt(key)](Project& project, const Task& task) { return read(project, s, k, task); },
      [this, ticket](const Sample& sample) {
        if (ticket == m_ticket) present(sample);
      },
      [this, ticket](const JobFailure& failure) {
        if (ticket == m_ticket) present({.key = failure.text});
      });
}

SampleInspector::Sample SampleInspector::read(const Project& project, const std::string& set, const std::string& key,
                                              const Task& task) {
  const ProjectColumns data(project, project.set(set));
  const std::vector<std::string> keys = data.keys(task);
  const auto row = std::find(keys.begin(), keys.end(), key) - keys.begin();
  Sample sample{.key = toQt(key)};
  if (row == static_cast<std::ptrdiff_t>(keys.size())) return sample;
  for (const ColumnInfo& column : data.set().columns) {
    if (column.kind == ColumnKind::Vector) continue;
    const OptionalText value = valueAt(data, column, row, task);
    if (column.kind == ColumnKind::Media && value && sample.picture.isNull()) {
      const QString path = QFileInfo(toQt(project.path())).absoluteDir().absoluteFilePath(toQt(*value));
      QImageReader reader(path);
      reader.setAutoTransform(true);
      if (reader.size().width() > 2 * kSide || reader.size().height() > 2 * kSide)
        reader.setScaledSize(reader.size().scaled(2 * kSide, 2 * kSide, Qt::KeepAspectRatio));
      sample.picture = reader.read();
      if (sample.picture.isNull()) sample.missingPicture = path;
      continue;
    }
    sample.fields.append({toQt(column.name), value ? toQt(*value) : missingText()});
  }
  return sample;
}

void SampleInspector::present(const Sample& sample) {
  m_key = sample.key;
  m_title->setText(sample.key.isEmpty() ? tr("Choose a sample in a table to see it here.") : sample.key);
  QFont font = m_title->font();
  font.setBold(!sample.key.isEmpty());
  m_title->setFont(font);
  while (m_fields->rowCount() > 0) m_fields->removeRow(0);
  for (const auto& [name, value] : sample.fields) {
    auto* label = new QLabel(value);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_fields->addRow(name + QStringLiteral(":"), label);
  }
  if (!sample.picture.isNull()) {
    // small pictures are enlarged whole pixels at a time, so that they stay what they are
    const int factor = std::max(1, kSide / 2 / std::max(sample.picture.width(), 1));
    const QSize size = sample.picture.width() > kSide ? sample.picture.size().scaled(kSide, kSide, Qt::KeepAspectRatio)
                                                      : sample.picture.size() * factor;
    const double ratio = devicePixelRatioF();
    QPixmap pixmap = QPixmap::fromImage(
        sample.picture.scaled(size * ratio, Qt::KeepAspectRatio,
                              sample.picture.width() > kSide ? Qt::SmoothTransformation : Qt::FastTransformation));
    pixmap.setDevicePixelRatio(ratio);
    m_picture->setPixmap(pixmap);
    m_picture->setAccessibleName(tr("Picture of %1").arg(sample.key));
  } else {
    m_picture->setText(sample.missingPicture.isEmpty() ? QString() : tr("No picture at %1").arg(sample.missingPicture));
    m_picture->setWordWrap(true);
  }
  m_picture->setVisible(!sample.picture.isNull() || !sample.missingPicture.isEmpty());
  Q_EMIT shown();
}

}  // namespace eido
