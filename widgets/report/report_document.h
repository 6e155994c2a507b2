// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QString>
#include <QStringList>
#include <memory>
#include <variant>
#include <vector>

#include "core/base/json.h"
#include "core/data/table.h"
#include "widgets/plots/picture.h"

namespace eido {

// A report as blocks in the order in which they are read, for every format alike. All texts are plain: each writer
// escapes what its format would understand; only notes are Markdown.

struct ReportHeading {
  int level = 2;  ///< 1 = the title
  QString text;
  bool page = false;  ///< begins one, where there are pages
};

struct ReportText {
  enum class Tone { Plain, Finding, Warning, Muted };
  QString text;
  Tone tone = Tone::Plain;
  bool keep = false;  ///< on one page with what follows
};

struct ReportNotes {
  QString markdown;
};

/// Names and values.
struct ReportFacts {
  std::vector<std::pair<QString, QString>> rows;
};

struct ReportTable {
  QString caption;
  QString help;  ///< what the columns mean
  QStringList headings;
  std::vector<bool> numeric;      ///< of each column
  std::vector<QStringList> rows;  ///< the first ones, as a person reads them
  std::int64_t total = 0;
  QString chosen = {};                 ///< how the rows were chosen, where they are not all
  QString file;                        ///< name without extension, where all rows can stand
  std::shared_ptr<const Table> whole;  ///< null where `rows` are all
};

struct ReportFigure {
  QString file;  ///< name without extension, unique in the report
  Picture picture;
  bool small = false;  ///< on pages: no higher than needed to be read, where several stand on one
};

/// Samples with their pictures.
struct ReportSamples {
  struct Sample {
    QString key, text;
    QImage picture;
  };
  QString caption;
  std::vector<Sample> samples;
};

/// Lines for a shell.
struct ReportCode {
  QStringList lines;
};

/// The sections (headings of level 2) in their order.
struct ReportContents {
  QStringList sections;
  std::vector<int> pages = {};  ///< of each, from 1, where there are pages
};

using ReportBlock = std::variant<ReportHeading, ReportContents, ReportText, ReportNotes, ReportFacts, ReportTable,
                                 ReportFigure, ReportSamples, ReportCode>;

struct ReportDocument {
  QString title;
  QString language;  ///< "en", "de"
  std::vector<ReportBlock> blocks;
  Json results;  ///< the document of results.json
};

}  // namespace eido
