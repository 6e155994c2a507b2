// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/settings/file_dialogs.h"

#include <QFileDialog>
#include <QFileInfo>

#include "app/window/settings/settings.h"

namespace eido {

void askForFile(QWidget* parent, Settings* settings, const FileQuestion& question,
                std::function<void(const QStringList&)> chosen) {
  auto* dialog = new QFileDialog(parent, question.title, settings->lastFolder(), question.filter);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  switch (question.what) {
    case FileQuestion::What::OpenFile:
      dialog->setFileMode(QFileDialog::ExistingFile);
      break;
    case FileQuestion::What::OpenFiles:
      dialog->setFileMode(QFileDialog::ExistingFiles);
      break;
    case FileQuestion::What::Folder:
      dialog->setFileMode(QFileDialog::Directory);
      dialog->setOption(QFileDialog::ShowDirsOnly);
      break;
    case FileQuestion::What::SaveFile:
      dialog->setAcceptMode(QFileDialog::AcceptSave);
      dialog->setDefaultSuffix(question.suffix);
      dialog->selectFile(question.proposal);
      dialog->setOption(QFileDialog::DontConfirmOverwrite, !question.mayReplace);
      break;
  }
  QObject::connect(dialog, &QFileDialog::filesSelected, parent,
                   [settings, chosen = std::move(chosen)](const QStringList& files) {
                     if (files.isEmpty()) return;
                     settings->setLastFolder(QFileInfo(files.front()).absolutePath());
                     chosen(files);
                   });
  dialog->open();
}

}  // namespace eido
