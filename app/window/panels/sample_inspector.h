// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QList>
#include <QStringList>
#include <QWidget>

class QFormLayout;
class QLabel;

namespace eido {

class Project;
class ProjectSession;
class Task;

/// One sample: its key, texts, categories and numbers, and its picture.
class SampleInspector : public QWidget {
  Q_OBJECT

 public:
  explicit SampleInspector(ProjectSession* session, QWidget* parent = nullptr);
  void inspect(const QString& set, const QString& key);
  QString key() const { return m_key; }

 Q_SIGNALS:
  void shown();

 private:
  struct Sample {
    QString key;
    QList<std::pair<QString, QString>> fields;
    QImage picture;
    QString missingPicture;
  };
  static Sample read(const Project& project, const std::string& set, const std::string& key, const Task& task);
  void present(const Sample& sample);

  ProjectSession* m_session;
  int m_ticket = 0;
  QString m_key;
  QLabel *m_title, *m_picture;
  QWidget* m_body;
  QFormLayout* m_fields;
};

}  // namespace eido
