// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Reports: what they say, that data stays text in every format, and that the same project gives the same bytes.
#include <gtest/gtest.h>

#include <QImage>
#include <QRegularExpression>
#include <QXmlStreamReader>
#include <cstdlib>
#include <filesystem>
#include <set>

#include "core/base/random.h"
#include "core/data/expression.h"
#include "core/project/import_transaction.h"
#include "core/project/project_columns.h"
#include "core/session/imports/importer.h"
#include "core/session/runs/run_analysis.h"
#include "tests/support/test_support.h"
#include "tests/widgets/page_texts.h"
#include "widgets/report/leading_rows.h"
#include "widgets/report/report_builder.h"
#include "widgets/report/report_pages.h"
#include "widgets/report/write_report.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

constexpr int kItems = 60;

/// Scores of six models on items whose keys and texts try to be HTML, Markdown and formulas.
class Report : public ::testing::Test {
 protected:
  void SetUp() override {
    ::setenv("SOURCE_DATE_EPOCH", "1700000000", 1);
    Project project = Project::create(path("p.eido"));
    ImportTransaction transaction(project);
    std::vector<std::string> keys{"<script>alert(1)</script>", "=cmd()|'x'", "a|b`c*d", "[x](javascript:1)"};
    std::vector<OptionalText> texts{"</td></table><img src=x onerror=y>", "# no heading", "line\nbreak", std::nullopt};
    while (std::ssize(keys) < kItems) {
      keys.push_back("item-" + std::to_string(keys.size()));
      texts.emplace_back("text of " + keys.back());
    }
    const SampleSetInfo set = transaction.addSet("items", kItems, &keys);
    const std::int64_t import = transaction.addImport(
        {.file = "/somewhere/else/scores <b>.csv", .format = "csv", .bytes = 12, .sha256 = std::string(64, 'a')});
    Rng random(4);
    for (int m = 0; m < 6; ++m) {
      std::vector<double> scores;
      for (int i = 0; i < kItems; ++i) scores.push_back(random.uniform() < 0.3 + 0.1 * m ? 1 : 0);
      const std::string name = m == 0 ? "<i>model</i>" : "model-" + std::to_string(m);
      ColumnWriter writer = transaction.addColumn(
          set, import, {.name = name, .kind = ColumnKind::Score, .model = name, .dtype = DType::Float64});
      writer.append(scores.data(), kItems);
      writer.finish();
    }
    ColumnWriter writer = transaction.addColumn(set, import, {.name = "question", .kind = ColumnKind::Text});
    writer.append(texts);
    writer.finish();
    transaction.commit();
    SampleBits slice(kItems);
    for (int i = 0; i < 4; ++i) slice.set(i);
    project.saveSlice("items", "odd & <ends>", slice, "");
    compare = runAnalysis(project, {.analysis = "compare", .parameters = {{"bootstrap", 50}}}, {}).info.id;
    reduction =
        runAnalysis(project,
                    {.analysis = "reduction", .parameters = {{"items", {5, 15}}, {"dimensions", {1}}, {"repeats", 1}}},
                    {})
            .info.id;
  }
  void TearDown() override { ::unsetenv("SOURCE_DATE_EPOCH"); }

  std::string path(const std::string& name) const { return folder.path(name); }
  Project project() const { return Project::open(path("p.eido")); }
  ReportPlan plan() const {
    return {
        .title = QStringLiteral("Who & what <is> best"),
        .items = {
            {.kind = ReportItem::Kind::Notes, .text = QStringLiteral("# Why\n\nBecause *it* matters.")},
            {.kind = ReportItem::Kind::Run, .run = compare},
            {.kind = ReportItem::Kind::Slice, .set = QStringLiteral("items"), .slice = QStringLiteral("odd & <ends>")},
            {.kind = ReportItem::Kind::Run, .run = reduction},
            {.kind = ReportItem::Kind::Figure, .run = compare, .figure = QStringLiteral("leaderboard")},
            {.kind = ReportItem::Kind::Run, .run = 99}}};
  }
  std::string written(const std::string& name) const {
    writeReport(project(), plan(), toQt(path(name)), {});
    return test::readFile(path(name));
  }

  test::TemporaryFolder folder;
  std::int64_t compare = 0, reduction = 0;
};

TEST_F(Report, HtmlSaysEverythingAndKeepsDataAsText) {
  const std::string html = written("r.html");
  const auto has = [&](const std::string& text) { return html.find(text) != std::string::npos; };
  EXPECT_TRUE(html.starts_with("<!DOCTYPE html>"));
  EXPECT_TRUE(has("<title>Who &amp; what &lt;is&gt; best</title>"));
  EXPECT_TRUE(has("Model comparison (run " + std::to_string(compare) + ")"));
  EXPECT_TRUE(has("<em>it</em>"));
  EXPECT_TRUE(has("2023-11-14T22:13:20Z"));  // SOURCE_DATE_EPOCH
  EXPECT_TRUE(has(std::string(64, 'a')));    // SHA-256 of the file
  EXPECT_TRUE(has("eidoscope run compare p.eido --set items"));
  EXPECT_TRUE(has("eidoscope import p.eido &#39;scores &lt;b&gt;.csv&#39;") ||
              has("eidoscope import p.eido 'scores &lt;b&gt;.csv'"));
  EXPECT_TRUE(has("p = min(1, 2 P(B &lt;= min(n_a, n_b)))"));  // what a figure is
  EXPECT_TRUE(has("max over j &lt;= i of min(1, (m - j + 1) p(j))"));
  EXPECT_FALSE(has("min over j &gt;= i of min(1, m p(j) / j)"));  // of a choice that was not made
  EXPECT_FALSE(has("/somewhere/else"));                           // a path of another machine
  EXPECT_TRUE(has("&lt;i&gt;model&lt;/i&gt;"));
  EXPECT_TRUE(has("&lt;script&gt;alert(1)&lt;/script&gt;"));
  EXPECT_TRUE(has("odd &amp; &lt;ends&gt;"));
  EXPECT_TRUE(has("Run 99 is no longer in the project."));
  EXPECT_FALSE(has("<script"));
  EXPECT_FALSE(has("<img src=x"));
  EXPECT_FALSE(has("<i>model"));
  // nothing is fetched: the only addresses are names of XML
  for (std::size_t at = html.find("http"); at != std::string::npos; at = html.find("http", at + 1))
    EXPECT_EQ(html.substr(at, 18), "http://www.w3.org/") << html.substr(at, 80);
  EXPECT_TRUE(has("role=\"img\" aria-label=\""));
  EXPECT_TRUE(has("prefers-color-scheme: dark") && has("@media print"));
  EXPECT_TRUE(has("<th scope=\"col\""));
}

TEST_F(Report, InlinePicturesAreWellFormedAndDoNotShareNames) {
  const std::string html = written("r.html");
  std::set<std::string> ids;
  int pictures = 0;
  for (std::size_t at = html.find("<svg"); at != std::string::npos; at = html.find("<svg", at + 1)) {
    const std::string svg = html.substr(at, html.find("</svg>", at) + 6 - at);
    QXmlStreamReader reader(QString::fromStdString(svg));
    while (!reader.atEnd()) {
      reader.readNext();
      if (!reader.isStartElement()) continue;
      const std::string id = reader.attributes().value(QLatin1String("id")).toString().toStdString();
      if (!id.empty()) EXPECT_TRUE(ids.insert(id).second) << id;
    }
    EXPECT_FALSE(reader.hasError()) << reader.errorString().toStdString();
    ++pictures;
  }
  EXPECT_GE(pictures, 5);  // leaderboard twice, items, errors, models held out
}

TEST_F(Report, TheSameProjectGivesTheSameBytes) {
  for (const char* name : {"a.html", "a.pdf", "a.md", "a.json"}) {
    const std::string first = written(name), second = written(name);
    EXPECT_EQ(first, second) << name;
    EXPECT_GT(first.size(), 1000U) << name;
  }
  const std::string pdf = test::readFile(path("a.pdf"));
  EXPECT_TRUE(pdf.starts_with("%PDF"));
  EXPECT_NE(pdf.find("/CreationDate (D:20231114221320"), std::string::npos);
}

TEST_F(Report, AnotherTimeZoneGivesTheSamePdf) {
  const char* zone = std::getenv("TZ");
  const std::string before = zone == nullptr ? "" : zone;
  const auto writtenIn = [&](const char* name) {
    ::setenv("TZ", name, 1);
    ::tzset();
    return written("r.pdf");
  };
  const std::string utc = writtenIn("UTC"), east = writtenIn("Etc/GMT-5"), west = writtenIn("Etc/GMT+8");
  if (before.empty())
    ::unsetenv("TZ");
  else
    ::setenv("TZ", before.c_str(), 1);
  ::tzset();
  EXPECT_NE(utc.find("/CreationDate (D:20231114221320+00'00')"), std::string::npos);
  EXPECT_TRUE(utc == east);
  EXPECT_TRUE(utc == west);
  // the table of places is where the end says, and each place begins the object of its number
  const std::size_t start = utc.rfind("startxref\n");
  ASSERT_NE(start, std::string::npos);
  const std::size_t table = std::stoul(utc.substr(start + 10));
  ASSERT_EQ(utc.compare(table, 7, "xref\n0 "), 0);
  const int objects = std::stoi(utc.substr(table + 7));
  const std::size_t entries = utc.find('\n', table + 5) + 1;
  ASSERT_GT(objects, 10);
  for (int i = 1; i < objects; ++i) {
    const std::size_t at = std::stoul(utc.substr(entries + 20 * static_cast<std::size_t>(i), 10));
    const std::string head = std::to_string(i) + " 0 obj";
    EXPECT_EQ(utc.compare(at, head.size(), head), 0) << i;
  }
}

TEST_F(Report, ADateThatIsNoneIsRefused) {
  for (const char* bad : {"abc", "12x", "-5", "99999999999999999999", "253402300800"}) {
    ::setenv("SOURCE_DATE_EPOCH", bad, 1);
    EXPECT_THROW(written("r.html"), Error) << bad;
    EXPECT_FALSE(std::filesystem::exists(path("r.html")));
  }
}

TEST_F(Report, LinesMakeSlicesAndTheRunsThatOthersBuildOn) {
  std::int64_t applied = 0;
  {
    Project p = project();
    SampleBits slice(kItems);
    for (int i = 0; i < 50; ++i) slice.set(i);
    p.saveSlice("items", "most", slice, "row < 50");
    applied =
        runAnalysis(p, {.analysis = "reduction-apply", .parameters = {{"from", reduction}, {"scores", "model-1"}}}, {})
            .info.id;
  }
  writeReport(project(), reportOfRuns(project(), {applied}), toQt(path("r.html")), {});
  const std::string html = test::readFile(path("r.html"));
  const std::string lines = html.substr(html.rfind("<pre>"));
  const std::size_t made = lines.find("eidoscope run reduction p.eido"),
                    used = lines.find("eidoscope run reduction-apply");
  ASSERT_NE(made, std::string::npos);
  ASSERT_NE(used, std::string::npos);
  EXPECT_LT(made, used);
  EXPECT_NE(lines.find("--from 1 "), std::string::npos) << lines;  // the first run of a new project
  EXPECT_EQ(lines.find("eidoscope run compare"), std::string::npos);

  ReportPlan slices{
      .items = {
          {.kind = ReportItem::Kind::Slice, .set = QStringLiteral("items"), .slice = QStringLiteral("most")},
          {.kind = ReportItem::Kind::Slice, .set = QStringLiteral("items"), .slice = QStringLiteral("odd & <ends>")}}};
  writeReport(project(), slices, toQt(path("s.md")), {});
  const std::string md = test::readFile(path("s.md"));
  EXPECT_NE(md.find("eidoscope select p.eido --set items --where 'row < 50' --save-as most\n"), std::string::npos)
      << md;
  EXPECT_NE(md.find("was chosen by hand (4 sample"), std::string::npos);
}

TEST_F(Report, FilesOfOneImportAreOneLine) {
  for (const char* name : {"a", "b", "c"})
    test::writeFile(path(std::string(name) + ".csv"), std::string("id,") + name + "\n1,1\n2,0\n");
  importFiles(path("q.eido"), {path("a.csv"), path("b.csv")}, {.set = "s", .as = "score"}, {});
  importFiles(path("q.eido"), {path("c.csv")}, {.set = "s", .as = "score"}, {});
  Project q = Project::open(path("q.eido"));
  const std::int64_t run = runAnalysis(q, {.analysis = "compare", .parameters = {{"bootstrap", 20}}}, {}).info.id;
  writeReport(q, reportOfRuns(q, {run}), toQt(path("q.md")), {});
  const std::string md = test::readFile(path("q.md"));
  EXPECT_NE(md.find("eidoscope import q.eido a.csv b.csv --set s --as score\n"
                    "    eidoscope import q.eido c.csv --set s --as score\n"),
            std::string::npos)
      << md.substr(md.rfind("eidoscope import"));
  EXPECT_EQ(md.find("call ="), std::string::npos) << "that is nobody's choice";
}

TEST_F(Report, LinesHaveImportsWhoseColumnsWereReplacedAndTellFilesApart) {
  for (const char* place : {"x", "y"}) {
    std::filesystem::create_directories(path(place));
    test::writeFile(path(std::string(place) + "/keys.txt"), place[0] == 'x' ? "a\nb\nc\n" : "a\nb\nd\n");
  }
  const auto import = [&](const std::string& place, ImportOptions options) {
    options.set = "s";
    options.as = "score";
    options.keysFile = path(place + "/keys.txt");
    importFiles(path("q.eido"), {path(place + "/s.csv")}, options, {});
  };
  test::writeFile(path("x/s.csv"), "m\n1\n1\n0\n");
  import("x", {});
  test::writeFile(path("y/s.csv"), "n\n1\n0\n1\n");
  import("y", {.newKeys = ImportOptions::NewKeys::Add});
  import("y", {.newKeys = ImportOptions::NewKeys::Add, .replace = true});
  Project q = Project::open(path("q.eido"));
  q.saveSlice("s", "right", Expression::parse("m == 1").evaluate(ProjectColumns(q, q.set("s")), {}), "m == 1");
  test::writeFile(path("x/s.csv"), "m\n0\n1\n1\n");
  import("x", {.replace = true});
  const std::int64_t run =
      runAnalysis(q, {.analysis = "compare", .parameters = {{"bootstrap", 20}}, .slice = "right"}, {}).info.id;
  writeReport(q, reportOfRuns(q, {run}), toQt(path("q.md")), {});
  const std::string md = test::readFile(path("q.md"));
  const auto count = [&](const std::string& text) {
    int found = 0;
    for (std::size_t at = md.find(text); at != std::string::npos; at = md.find(text, at + 1)) ++found;
    return found;
  };
  EXPECT_EQ(count("eidoscope import q.eido x/s.csv --set s --as score --keys x/keys.txt\n"), 1) << md;
  EXPECT_EQ(count("eidoscope import q.eido y/s.csv --set s --as score --keys y/keys.txt --new-keys add\n"), 1) << md;
  EXPECT_EQ(count("eidoscope import q.eido y/s.csv --set s --as score --keys y/keys.txt --new-keys add --replace\n"),
            1);
  EXPECT_EQ(count("# The slice right is of older data"), 1) << md;
  EXPECT_EQ(count("# From here on x/s.csv is another file"), 1) << md;
}

TEST(LeadingRows, AreThoseThatTheTableIsAbout) {
  Table groups("groups", {"group", "n", "accuracy"});
  for (int g = 0; g < 40; ++g) groups.append({"g" + std::to_string(g), std::int64_t{10}, g == 33 ? 0.1 : 0.9});
  groups.append({std::string("empty"), std::int64_t{0}, Cell()});
  const LeadingRows worst = leadingRows(resultKind("environments"), {}, groups, 12);
  ASSERT_EQ(worst.rows.size(), 12U);
  EXPECT_EQ(worst.rows[0], 33);
  EXPECT_EQ(worst.rows[1], 0);  // ties in their order, what is not there last
  EXPECT_FALSE(worst.chosen.isEmpty());
  EXPECT_TRUE(leadingRows(resultKind("environments"), {}, groups, 41).chosen.isEmpty());

  // m5 is the best, by 0.1 to m4
  Table pairs("pairs", {"scenario", "a", "b", "difference"});
  for (int a = 0; a < 6; ++a) {
    for (int b = a + 1; b < 6; ++b) {
      pairs.append({std::string("all"), "m" + std::to_string(a), "m" + std::to_string(b), 0.1 * (a - b)});
      pairs.append({std::string("part"), "m" + std::to_string(a), "m" + std::to_string(b), 0.0});
    }
  }
  const LeadingRows rivals = leadingRows(resultKind("compare"), {}, pairs, 5);
  for (const std::int64_t row : rivals.rows) {
    EXPECT_EQ(pairs.text(row, "b"), "m5");
    EXPECT_EQ(pairs.text(row, "scenario"), "all");
  }
  EXPECT_EQ(pairs.text(rivals.rows.front(), "a"), "m4");
  EXPECT_EQ(pairs.text(rivals.rows.back(), "a"), "m0");

  Table curve("flip_curve", {"step", "flip_rate"});
  for (int i = 0; i <= 100; ++i) curve.append({std::int64_t{i}, 0.5});
  Table consensus("consensus", {"key", "label", "confidence", "support", "gold", "gold_confidence", "suspect"});
  for (int i = 0; i < 40; ++i)
    consensus.append({"k" + std::to_string(i), std::string("A"), 1.0, i / 40.0, std::string("B"), 0.0, i % 2 == 1});
  EXPECT_EQ(leadingRows(resultKind("label-free"), {}, consensus, 3).rows, (std::vector<std::int64_t>{39, 37, 35}));
  Result reduced;
  reduced.tables.emplace_back("errors", std::vector<std::string>{"scenario", "selection", "estimator", "n",
                                                                 "mean_absolute_error", "sd", "models"});
  reduced.tables.back().append(
      {std::string("all"), std::string("random"), std::string("naive"), std::int64_t{20}, 3.0, 1.0, std::int64_t{5}});
  reduced.tables.back().append(
      {std::string("all"), std::string("greedy"), std::string("naive"), std::int64_t{20}, 2.0, 1.0, std::int64_t{5}});
  reduced.tables.back().append(
      {std::string("all"), std::string("greedy"), std::string("naive"), std::int64_t{10}, 1.0, 1.0, std::int64_t{5}});
  Table items("items", {"selection", "n", "key", "weight"});
  for (const char* selection : {"random", "greedy"}) {
    for (const std::int64_t n : {10, 20}) {
      for (std::int64_t i = 0; i < n; ++i) items.append({std::string(selection), n, std::to_string(i), 0.1});
    }
  }
  EXPECT_EQ(leadingRows(resultKind("reduction"), reduced, items, 3).rows, (std::vector<std::int64_t>{40, 41, 42}));
  // the way of the finding and the one it is compared with stand before smaller errors of other sizes
  EXPECT_EQ(leadingRows(resultKind("reduction"), reduced, *reduced.table("errors"), 2).rows,
            (std::vector<std::int64_t>{1, 0}));

  const LeadingRows spread = leadingRows(resultKind("environments"), {}, curve, 11);
  EXPECT_EQ(spread.rows.front(), 0);
  EXPECT_EQ(spread.rows.back(), 100);
}

TEST_F(Report, MarkdownHasItsFiguresTablesAndResultsBesideIt) {
  const std::string text = written("r.md");
  EXPECT_NE(text.find("# Who &amp; what &lt;is&gt; best"), std::string::npos);
  EXPECT_EQ(text.find("<script"), std::string::npos);
  EXPECT_NE(text.find("a\\|b\\`c\\*d"), std::string::npos);
  const std::string stem = path("r-files/run-" + std::to_string(compare));
  EXPECT_NE(test::readFile(stem + "-leaderboard.svg").find("<text"), std::string::npos);
  const QImage one(toQt(stem + "-leaderboard.png")), two(toQt(stem + "-leaderboard@2x.png"));
  EXPECT_EQ(two.width(), 2 * one.width());
  EXPECT_TRUE(test::readFile(stem + "-pairs.csv").starts_with("scenario,a,b,"));
  const std::string parameters =
      test::readFile(path("r-files/run-" + std::to_string(reduction) + "-item_parameters.csv"));
  EXPECT_NE(parameters.find("\n'=cmd()|'x',"), std::string::npos);  // no formula
  EXPECT_NE(test::readFile(path("r-files/results.json")).find("\"=cmd()|'x'\""), std::string::npos);
  const Json results = Json::parse(test::readFile(path("r-files/results.json")));
  EXPECT_EQ(results["schema_version"], 1);
  ASSERT_EQ(results["runs"].size(), 2U);
  EXPECT_EQ(results["runs"][0]["analysis"], "compare");
  EXPECT_TRUE(results["runs"][0]["method"].is_string());
  EXPECT_NE(text.find(results["runs"][1]["question"].get<std::string>()), std::string::npos);
  EXPECT_TRUE(results["runs"][1]["finding"].get<std::string>().starts_with("15 items of 60"));
  EXPECT_EQ(results["runs"][0]["tables"]["pairs"]["rows"].size(), 15U);
  // every link leads to a file
  static const QRegularExpression kLink(QStringLiteral("\\]\\((r-files/[^)]+)\\)"));
  auto links = kLink.globalMatch(toQt(text));
  int seen = 0;
  while (links.hasNext()) {
    const QString file = QString::fromUtf8(QByteArray::fromPercentEncoding(links.next().captured(1).toUtf8()));
    EXPECT_TRUE(std::filesystem::exists(path(fromQt(file)))) << file.toStdString();
    ++seen;
  }
  EXPECT_GT(seen, 8);
}

TEST_F(Report, PagesAreNumberedAndFull) {
  const ReportDocument document = buildReport(project(), plan(), {});
  const ReportPages pages(document, {});
  ASSERT_GE(pages.count(), 3);
  for (int page = 0; page < pages.count(); ++page) {
    QImage image(ReportPages::size().toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    pages.paint(painter, page);
    painter.end();
    int ink = 0, outside = 0;
    for (int y = 0; y < image.height(); ++y) {
      for (int x = 0; x < image.width(); ++x) {
        if (qGray(image.pixel(x, y)) > 200) continue;
        ++ink;
        outside += x < 40 || x > image.width() - 40 || y < 40 || y > image.height() - 25;
      }
    }
    EXPECT_GT(ink, 100) << page;
    EXPECT_EQ(outside, 0) << page;  // nothing runs over the margins
  }
}

TEST_F(Report, ContentsNameThePagesOnWhichSectionsBegin) {
  const ReportPages pages(buildReport(project(), plan(), {}), {});
  const QStringList first = test::textsOf(pages, 0);
  const QStringList sections{QStringLiteral("Model comparison (run %1)").arg(compare), QStringLiteral("Data"),
                             QStringLiteral("Benchmark reduction (run %1)").arg(reduction)};
  int furthest = 0;
  for (const QString& section : sections) {
    const qsizetype at = first.indexOf(section);
    ASSERT_GE(at, 0) << section.toStdString();
    bool number = false;
    const int page = first.value(at + 1).toInt(&number);
    ASSERT_TRUE(number && page >= 1 && page <= pages.count()) << first.value(at + 1).toStdString();
    // the first page has the contents, too
    EXPECT_EQ(test::textsOf(pages, page - 1).count(section), page == 1 ? 2 : 1)
        << section.toStdString() << ", page " << page;
    furthest = std::max(furthest, page);
  }
  EXPECT_GT(furthest, 1);
}

TEST_F(Report, PresetsTellLessOrOnlyWhatStandsBehind) {
  ReportPlan some = plan();
  some.question = QStringLiteral("Which of them shall we take?");
  const auto textOf = [&](ReportPreset preset) {
    some.preset = preset;
    writeReport(project(), some, toQt(path("p.html")), {});
    return toQt(test::readFile(path("p.html")));
  };
  const QString heading = QStringLiteral("Model comparison (run %1)").arg(compare);
  const QString brief = textOf(ReportPreset::Brief), full = textOf(ReportPreset::Full),
                appendix = textOf(ReportPreset::Appendix);
  for (const QString* told : {&brief, &full}) {
    EXPECT_TRUE(told->contains(QStringLiteral("Which of them shall we take?")));
    EXPECT_TRUE(told->contains(QStringLiteral("What was found")));
    EXPECT_TRUE(told->contains(QStringLiteral("What to do next")));
    EXPECT_TRUE(told->contains(QStringLiteral("<em>it</em>")));  // notes
  }
  for (const QString* behind : {&full, &appendix}) {
    EXPECT_TRUE(behind->contains(QStringLiteral("How it was done")));
    EXPECT_TRUE(behind->contains(QStringLiteral("How to make it again")));
  }
  EXPECT_FALSE(brief.contains(QStringLiteral("How it was done")));
  EXPECT_FALSE(brief.contains(QStringLiteral("SHA-256")));
  EXPECT_FALSE(appendix.contains(QStringLiteral("What was found")));
  EXPECT_TRUE(brief.contains(heading) && full.contains(heading) && appendix.contains(heading));
  // findings come with their figures and intervals, before anything else
  const qsizetype found = full.indexOf(QStringLiteral("What was found")), first = full.indexOf(QStringLiteral("<h2"));
  EXPECT_LT(found, first);
  static const QRegularExpression kInterval(QStringLiteral("\\d \\([\\d.]+ to [\\d.]+"));
  EXPECT_TRUE(kInterval.match(full.mid(found, first - found)).hasMatch());
  EXPECT_LT(brief.size(), full.size());
}

TEST_F(Report, BriefHasFewPagesAndNoPageHasAHeadingAlone) {
  ReportPlan five{.title = QStringLiteral("Five"), .items = {}};
  for (const std::int64_t run : {compare, reduction, compare, reduction, compare})
    five.items.push_back({.kind = ReportItem::Kind::Run, .run = run});
  for (const ReportPreset preset : {ReportPreset::Brief, ReportPreset::Full, ReportPreset::Appendix}) {
    five.preset = preset;
    const ReportPages pages(buildReport(project(), five, {}), {});
    if (preset == ReportPreset::Brief) EXPECT_LE(pages.count(), 4);
    for (int page = 0; page < pages.count(); ++page) {
      const QStringList texts = test::textsOf(pages, page);
      // the page's own number and the report's title are on every one
      EXPECT_GT(texts.size(), 4) << static_cast<int>(preset) << ", page " << page << ": "
                                 << texts.join(u'|').toStdString();
    }
  }
}

TEST_F(Report, AllRunsAreThoseThatAPersonAskedForStarredFirst) {
  {
    Project open = Project::open(path("p.eido"));
    runAnalysis(open, {.analysis = "compare", .parameters = {{"bootstrap", 10}}, .parent = compare}, {});
    open.markRun(reduction, {.starred = true});
  }
  const ReportPlan all = reportOfRuns(project());
  ASSERT_EQ(all.items.size(), 2U);
  EXPECT_EQ(all.items[0].run, reduction);
  EXPECT_EQ(all.items[1].run, compare);
}

TEST_F(Report, AFolderOfOtherFilesIsNeverTouched) {
  std::filesystem::create_directory(path("r-files"));
  test::writeFile(path("r-files/precious.txt"), "mine");
  std::filesystem::create_directory(path("r-files.old"));
  test::writeFile(path("r-files.old/precious.txt"), "mine");
  EIDO_EXPECT_ERROR(written("r.md"), ErrorKind::Exists);
  EXPECT_EQ(test::readFile(path("r-files/precious.txt")), "mine");
  EXPECT_FALSE(std::filesystem::exists(path("r.md")));
  std::filesystem::remove(path("r-files/precious.txt"));
  written("r.md");
  written("r.md");  // its own files are replaced
  test::writeFile(path("r-files/run-1-mine.csv"), "mine");
  EIDO_EXPECT_ERROR(written("r.md"), ErrorKind::Exists);
  EXPECT_EQ(test::readFile(path("r-files/run-1-mine.csv")), "mine");
  EXPECT_TRUE(std::filesystem::exists(path("r-files/results.json")));
  EXPECT_EQ(test::readFile(path("r-files.old/precious.txt")), "mine");
  int entries = 0;
  for (const auto& entry : std::filesystem::directory_iterator(path("")))
    entries += entry.path().filename() != "p.eido";
  EXPECT_EQ(entries, 3);  // r.md and both folders: no workshop is left
}

TEST_F(Report, CancellingAndFaultsLeaveNothing) {
  std::stop_source stop;
  stop.request_stop();
  EXPECT_THROW(writeReport(project(), plan(), toQt(path("c.html")), Task(stop.get_token())), Cancelled);
  EXPECT_FALSE(std::filesystem::exists(path("c.html")));
  EIDO_EXPECT_ERROR(writeReport(project(), plan(), toQt(path("r.docx")), {}), ErrorKind::UnsupportedFormat);
  EIDO_EXPECT_ERROR(writeReport(project(), plan(), toQt(path("no/r.html")), {}), ErrorKind::Io);
  EIDO_EXPECT_ERROR(reportOfRuns(project(), {77}), ErrorKind::NotFound);
}

TEST_F(Report, ThePlanIsKeptInTheProject) {
  Project p = project();
  EXPECT_TRUE(storedReport(p).items.empty());
  storeReport(p, plan());
  EXPECT_EQ(storedReport(project()), plan());
  EXPECT_EQ(reportFromJson(Json::parse(R"({"title": 5, "items": [{"run": "x"}, 7, {"notes": "n"}, {}]})")).items.size(),
            1U);
  EXPECT_EQ(reportFromJson(Json()), ReportPlan());
}

}  // namespace
}  // namespace eido
