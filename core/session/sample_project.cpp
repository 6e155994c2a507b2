// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/sample_project.h"

#include <algorithm>
#include <filesystem>

#include "core/base/draft_file.h"
#include "core/base/draft_folder.h"
#include "core/project/import_transaction.h"
#include "core/sample/drawing/png.h"
#include "core/sample/sample_world.h"
#include "core/session/exports/export.h"
#include "core/session/imports/imports.h"

namespace eido {
namespace {

namespace fs = std::filesystem;
constexpr const char* kSetName = "birds";

/// Those that are drawn.
void writePictures(const SampleWorld& world, const fs::path& folder, const Task& task) {
  for (std::size_t i = 0; i < world.images.size(); ++i) {
    if (world.images[i].rgb.empty()) continue;
    if (i % 32 == 0)
      task.report("pictures", static_cast<std::int64_t>(i), static_cast<std::int64_t>(world.images.size()));
    writeWhole((folder / world.files[i]).string(), encodePng(world.images[i]));
  }
}

/// Writes the columns of the world in two parts: what is known at once, and what takes its time.
class Columns {
 public:
  Columns(ImportTransaction& transaction, const SampleSetInfo& set, std::int64_t origin, const SampleWorld& world)
      : m_transaction(transaction), m_set(set), m_origin(origin), m_world(world) {}

  void writeFirst(const std::string& mediaName);
  void writeRest(const Task& task);

 private:
  void texts(const std::string& name, ColumnKind kind, const std::vector<std::string>& values) {
    ColumnWriter writer = m_transaction.addColumn(m_set, m_origin, {.name = name, .kind = kind});
    writer.append({values.begin(), values.end()});
    writer.finish();
  }
  void vectors(const SampleEmbedding& e) {
    ColumnWriter writer = m_transaction.addColumn(m_set, m_origin,
                                                  {.name = e.name,
                                                   .kind = ColumnKind::Vector,
                                                   .model = e.model,
                                                   .layer = e.layer,
                                                   .modality = e.modality,
                                                   .dimension = e.values.cols(),
                                                   .dtype = DType::Float32});
    writer.append(e.values.data(), e.values.rows());
    writer.finish();
  }

  ImportTransaction& m_transaction;
  const SampleSetInfo& m_set;
  std::int64_t m_origin;
  const SampleWorld& m_world;
};

void Columns::writeFirst(const std::string& mediaName) {
  const SampleWorld& world = m_world;
  std::vector<std::string> pictures;
  for (const std::string& file : world.files) pictures.push_back(mediaName + "/" + file);
  texts("picture", ColumnKind::Media, pictures);
  texts("caption", ColumnKind::Text, world.captions);
  texts("label", ColumnKind::Category, world.labels);
  texts("background", ColumnKind::Category, world.backgrounds);
  texts("species", ColumnKind::Category, world.species);
}

void Columns::writeRest(const Task& task) {
  const SampleWorld& world = m_world;
  for (const SampleEmbedding& e : world.embeddings) {
    task.checkpoint();
    vectors(e);
  }
  for (const SampleAnswers& result : world.results) {
    task.checkpoint();
    std::vector<double> scores;
    for (std::size_t i = 0; i < result.answers.size(); ++i)
      scores.push_back(result.answers[i] == world.species[i] ? 1 : 0);
    ColumnWriter writer = m_transaction.addColumn(
        m_set, m_origin, {.name = result.model, .kind = ColumnKind::Score, .model = result.model});
    writer.append(scores.data(), std::ssize(scores));
    writer.finish();
    ColumnWriter answers = m_transaction.addColumn(
        m_set, m_origin, {.name = result.model + "/answer", .kind = ColumnKind::Answer, .model = result.model});
    answers.append({result.answers.begin(), result.answers.end()});
    answers.finish();
  }
  texts("note", ColumnKind::Text, world.notes);
  for (const SampleEmbedding& e : world.views) vectors(e);
}

/// A set of the world's samples, as if it had been imported. @return it and the import
std::pair<SampleSetInfo, std::int64_t> addSet(ImportTransaction& transaction, const SampleWorld& world) {
  const SampleSetInfo set = transaction.addSet(kSetName, static_cast<std::int64_t>(world.keys.size()), &world.keys);
  const std::int64_t origin = transaction.addImport(
      {.file = "eidoscope sample-project", .format = kSampleProjectFormat, .options = {{kRecordedSet, set.id}}});
  return {set, origin};
}

/// Where nothing is yet: the folder of the pictures.
fs::path checkedMedia(const std::string& path) {
  const fs::path project(path);
  std::error_code code;
  if (fs::exists(project, code))
    throw Error(ErrorKind::Exists,
                {.what = "is there already", .file = path, .wayOut = "Choose another name; nothing was overwritten."});
  requireNoJournal(path);
  return project.parent_path() / (project.stem().string() + "-media");
}

}  // namespace

SampleProject writeSampleProject(const std::string& path, const Task& task) {
  const fs::path media = checkedMedia(path);
  DraftFolder pictures(media.string());
  const SampleWorld world = makeSampleWorld({}, task.part(0, 0.8));
  DraftFile draft(path);
  try {
    writePictures(world, pictures.path(), task.part(0.8, 0.95));
    Project file = Project::create(draft.path());
    ImportTransaction transaction(file);
    const auto [set, origin] = addSet(transaction, world);
    Columns columns(transaction, set, origin, world);
    columns.writeFirst(media.filename().string());
    columns.writeRest(task.part(0.95, 1));
    transaction.commit();
  } catch (const Error& error) {
    throw error.renamed(draft.path(), path).renamed(pictures.path(), pictures.target());
  }
  pictures.replace();
  draft.place();
  return {.project = path, .media = media.string(), .samples = static_cast<std::int64_t>(world.keys.size())};
}

namespace {

constexpr const char* kBegun = "sample-project";

/// The first ones, and some at even distances: what a person sees first.
std::vector<std::size_t> firstSeen(std::size_t count) {
  constexpr std::size_t kFirst = 40, kSpread = 12;
  std::vector<std::size_t> rows;
  for (std::size_t i = 0; i < std::min(kFirst, count); ++i) rows.push_back(i);
  for (std::size_t i = 0; i < kSpread; ++i) rows.push_back(i * count / kSpread);
  return rows;
}

}  // namespace

SampleProject beginSampleProject(const std::string& path) {
  const fs::path media = checkedMedia(path);
  DraftFolder pictures(media.string());
  const SampleWorldOptions options;
  const SampleWorld world = glimpseSampleWorld(options, firstSeen(static_cast<std::size_t>(options.count)));
  DraftFile draft(path);
  try {
    writePictures(world, pictures.path(), {});
    Project file = Project::create(draft.path());
    ImportTransaction transaction(file);
    const auto [set, origin] = addSet(transaction, world);
    Columns(transaction, set, origin, world).writeFirst(media.filename().string());
    transaction.commit();
    file.saveView(kBegun, {{"import", origin}, {"media", media.filename().string()}});
  } catch (const Error& error) {
    throw error.renamed(draft.path(), path).renamed(pictures.path(), pictures.target());
  }
  pictures.replace();
  draft.place();
  return {.project = path, .media = media.string(), .samples = static_cast<std::int64_t>(world.keys.size())};
}

bool isSampleProjectBegun(const Project& project) { return project.view(kBegun).is_object(); }

void completeSampleProject(Project& project, const Task& task) {
  const Json begun = project.view(kBegun);
  if (!begun.is_object()) return;
  const std::vector<SampleSetInfo> sets = project.sets();
  const auto found = std::find_if(sets.begin(), sets.end(), [](const SampleSetInfo& s) { return s.name == kSetName; });
  if (found == sets.end()) return project.saveView(kBegun, nullptr);  // a person has taken it out
  const SampleSetInfo& set = *found;
  const SampleWorld world = makeSampleWorld({}, task.part(0, 0.8));
  const fs::path path(project.path());
  // as the column of pictures names it, whatever the project is called now
  DraftFolder pictures((path.parent_path() / begun.value("media", path.stem().string() + "-media")).string());
  writePictures(world, pictures.path(), task.part(0.8, 0.95));
  ImportTransaction transaction(project);
  Columns(transaction, set, begun.value("import", std::int64_t{0}), world).writeRest(task.part(0.95, 1));
  project.saveView(kBegun, nullptr);
  pictures.replace();
  transaction.commit();
}

}  // namespace eido
