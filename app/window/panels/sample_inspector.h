// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QList>
#include <QPointer>
#include <QStringList>
#include <QTimer>
#include <QWidget>

#include "core/session/runs/sample_neighbours.h"
#include "widgets/samples/answer_list.h"
#include "widgets/selection/sample_selection.h"

class QFormLayout;
class QLabel;
class QPushButton;
class QStackedWidget;
class QToolButton;
class QTreeWidget;

namespace eido {

class MarkButtons;
class ProjectSession;
class SampleStore;

/// The sample with the focus: picture, all columns (each model's answers and scores among them), the slices it is in,
/// and its nearest neighbours in every embedding beside one another, the common ones marked.
class SampleInspector : public QWidget {
  Q_OBJECT

 public:
  SampleInspector(ProjectSession* session, SampleStore* store, QWidget* parent = nullptr);
  /// Of the sample that is shown, or "".
  QString key() const { return m_key; }

 Q_SIGNALS:
  void shown();
  /// Of the sample that is shown; "" = no mark.
  void markRequested(const QString& mark);

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  struct Sample {
    QString key, mark = {};
    QList<std::pair<QString, QString>> fields;
    std::vector<ModelAnswer> answers;
    QStringList slices;
    QImage picture;
    QString missingPicture;
  };
  struct Near {
    QString embedding;
    std::vector<std::int64_t> rows;
    QStringList keys, similarities;
  };
  void follow();
  void refresh();
  void present(const Sample& sample);
  /// Looks for neighbours at once where that is quick, else offers to.
  void offerNeighbours();
  void readNeighbours();
  void presentNeighbours(const std::vector<Near>& near);
  static Sample read(const Project& project, const SampleSetInfo& set, std::int64_t row, const Task& task);

  ProjectSession* m_session;
  SampleStore* m_store;
  QPointer<SampleSelection> m_selection;
  int m_ticket = 0;
  quint64 m_neighbourJob = 0;
  bool m_stale = true;
  QString m_key;
  QLabel *m_title, *m_picture, *m_slices, *m_neighboursNote;
  QToolButton *m_previous, *m_next;
  QPushButton* m_look;
  QFormLayout* m_fields;
  MarkButtons* m_marking;
  AnswerList* m_answers;
  QTreeWidget* m_neighbours;
  QTimer m_later;
};

}  // namespace eido
