<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>AlignmentRun</name>
    <message numerus="yes">
        <source>All %Ln pair(s) agree more than chance at adjusted p %1.</source>
        <translation>
            <numerusform>The %Ln pair agrees more than chance at adjusted p %1.</numerusform>
            <numerusform>All %Ln pairs agree more than chance at adjusted p %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s) can&apos;t be told from chance at adjusted p %1, among them %2.</source>
        <translation>
            <numerusform>%Ln pair can&apos;t be told from chance at adjusted p %1, among them %2.</numerusform>
            <numerusform>%Ln pairs can&apos;t be told from chance at adjusted p %1, among them %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s) can&apos;t be told from chance at adjusted p %1: %2.</source>
        <translation>
            <numerusform>%Ln pair can&apos;t be told from chance at adjusted p %1: %2.</numerusform>
            <numerusform>%Ln pairs can&apos;t be told from chance at adjusted p %1: %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnalysisReason</name>
    <message numerus="yes">
        <source>Needs %Ln vector column(s): import embeddings.</source>
        <translation>
            <numerusform>Needs %Ln vector column: import embeddings.</numerusform>
            <numerusform>Needs %Ln vector columns: import embeddings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Needs %Ln score column(s): import evaluation results.</source>
        <translation>
            <numerusform>Needs %Ln score column: import evaluation results.</numerusform>
            <numerusform>Needs %Ln score columns: import evaluation results.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Needs %Ln answer column(s): import evaluation results.</source>
        <translation>
            <numerusform>Needs %Ln answer column: import evaluation results.</numerusform>
            <numerusform>Needs %Ln answer columns: import evaluation results.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Needs %Ln category column(s): import labels.</source>
        <translation>
            <numerusform>Needs %Ln category column: import labels.</numerusform>
            <numerusform>Needs %Ln category columns: import labels.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Needs %Ln number column(s): import a table.</source>
        <translation>
            <numerusform>Needs %Ln number column: import a table.</numerusform>
            <numerusform>Needs %Ln number columns: import a table.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Needs %Ln text column(s): import a table.</source>
        <translation>
            <numerusform>Needs %Ln text column: import a table.</numerusform>
            <numerusform>Needs %Ln text columns: import a table.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Needs %Ln column(s) of pictures: import a folder.</source>
        <translation>
            <numerusform>Needs %Ln column of pictures: import a folder.</numerusform>
            <numerusform>Needs %Ln columns of pictures: import a folder.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message numerus="yes">
        <source>%Ln point(s) without a value are left out.</source>
        <translation>
            <numerusform>%Ln point without a value is left out.</numerusform>
            <numerusform>%Ln points without a value are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln point(s), x from %1 to %2, y from %3 to %4</source>
        <translation>
            <numerusform>%Ln point, x from %1 to %2, y from %3 to %4</numerusform>
            <numerusform>%Ln points, x from %1 to %2, y from %3 to %4</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Collapse</name>
    <message numerus="yes">
        <source>nearest of %Ln drawn row(s)</source>
        <translation>
            <numerusform>nearest of %Ln drawn row</numerusform>
            <numerusform>nearest of %Ln drawn rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Figure</name>
    <message numerus="yes">
        <source>and %Ln more row(s)</source>
        <translation>
            <numerusform>and %Ln more row</numerusform>
            <numerusform>and %Ln more rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportSummary</name>
    <message numerus="yes">
        <source>%Ln column(s) imported into the set %1 in %2.</source>
        <translation>
            <numerusform>%Ln column imported into the set %1 in %2.</numerusform>
            <numerusform>%Ln columns imported into the set %1 in %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>M3g</name>
    <message numerus="yes">
        <source>How well these %n views match was not compared with chance.</source>
        <translation>
            <numerusform>How well these %n views match was not compared with chance.</numerusform>
            <numerusform>How well these %n views match was not compared with chance.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tuple(s) that fit worst</source>
        <translation>
            <numerusform>%Ln tuple that fit worst</numerusform>
            <numerusform>%Ln tuples that fit worst</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These %n views match better than tuples put together at random (z = %1, p %2).</source>
        <translation>
            <numerusform>These %n views match better than tuples put together at random (z = %1, p %2).</numerusform>
            <numerusform>These %n views match better than tuples put together at random (z = %1, p %2).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These %n views match no better than tuples put together at random (z = %1, p %2).</source>
        <translation>
            <numerusform>These %n views match no better than tuples put together at random (z = %1, p %2).</numerusform>
            <numerusform>These %n views match no better than tuples put together at random (z = %1, p %2).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MapColouring</name>
    <message numerus="yes">
        <source>%Ln other(s)</source>
        <translation>
            <numerusform>%Ln other</numerusform>
            <numerusform>%Ln others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Neighbours</name>
    <message numerus="yes">
        <source>Half of the %Ln sample(s) have a nearest neighbour of similarity %1 or more.</source>
        <translation>
            <numerusform>The %Ln sample has a nearest neighbour of similarity %1.</numerusform>
            <numerusform>Half of the %Ln samples have a nearest neighbour of similarity %1 or more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %Ln sample(s) the last place is a tie; the earlier row was taken.</source>
        <translation>
            <numerusform>For %Ln sample the last place is a tie; the earlier row was taken.</numerusform>
            <numerusform>For %Ln samples the last place is a tie; the earlier row was taken.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message numerus="yes">
        <source>%Ln sample(s)</source>
        <translation>
            <numerusform>%Ln sample</numerusform>
            <numerusform>%Ln samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln embedding(s)</source>
        <translation>
            <numerusform>%Ln embedding</numerusform>
            <numerusform>%Ln embeddings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>results of %Ln model(s)</source>
        <translation>
            <numerusform>results of %Ln model</numerusform>
            <numerusform>results of %Ln models</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s)</source>
        <translation>
            <numerusform>%Ln label</numerusform>
            <numerusform>%Ln labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s)</source>
        <translation>
            <numerusform>%Ln text</numerusform>
            <numerusform>%Ln texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln slice(s)</source>
        <translation>
            <numerusform>%Ln slice</numerusform>
            <numerusform>%Ln slices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlotPictures</name>
    <message numerus="yes">
        <source>Mean scores on %Ln item(s): %1</source>
        <translation>
            <numerusform>Mean scores on %Ln item: %1</numerusform>
            <numerusform>Mean scores on %Ln items: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A map of %Ln point(s)</source>
        <translation>
            <numerusform>A map of %Ln point</numerusform>
            <numerusform>A map of %Ln points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sample(s) selected</source>
        <translation>
            <numerusform>%Ln sample selected</numerusform>
            <numerusform>%Ln samples selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProjectCommand</name>
    <message numerus="yes">
        <source>mark %Ln sample(s) as %1</source>
        <translation>
            <numerusform>mark %Ln sample as %1</numerusform>
            <numerusform>mark %Ln samples as %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>tag %Ln sample(s)</source>
        <translation>
            <numerusform>tag %Ln sample</numerusform>
            <numerusform>tag %Ln samples</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Provenance</name>
    <message numerus="yes">
        <source>%Ln measure(s)</source>
        <translation>
            <numerusform>%Ln measure</numerusform>
            <numerusform>%Ln measures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message numerus="yes">
        <source> and %Ln more</source>
        <translation>
            <numerusform> and %Ln more</numerusform>
            <numerusform> and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sample(s).</source>
        <translation>
            <numerusform>%Ln sample.</numerusform>
            <numerusform>%Ln samples.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more row(s).</source>
        <translation>
            <numerusform>%Ln more row.</numerusform>
            <numerusform>%Ln more rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sample(s) of %1, chosen by hand.</source>
        <translation>
            <numerusform>%Ln sample of %1, chosen by hand.</numerusform>
            <numerusform>%Ln samples of %1, chosen by hand.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sample(s) of %1: %2</source>
        <translation>
            <numerusform>%Ln sample of %1: %2</numerusform>
            <numerusform>%Ln samples of %1: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The slice %1 was chosen by hand (%Ln sample(s)): no line makes it.</source>
        <translation>
            <numerusform>The slice %1 was chosen by hand (%Ln sample): no line makes it.</numerusform>
            <numerusform>The slice %1 was chosen by hand (%Ln samples): no line makes it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The slice %1 is of older data (%Ln sample(s)): today its rule chooses others.</source>
        <translation>
            <numerusform>The slice %1 is of older data (%Ln sample): today its rule chooses others.</numerusform>
            <numerusform>The slice %1 is of older data (%Ln samples): today its rule chooses others.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (the first of %Ln warnings)</source>
        <translation>
            <numerusform>%1 (the first of %Ln warning)</numerusform>
            <numerusform>%1 (the first of %Ln warnings)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunNames</name>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>%Ln column</numerusform>
            <numerusform>%Ln columns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SampleMarks</name>
    <message numerus="yes">
        <source>%Ln with tags</source>
        <translation>
            <numerusform>%Ln with tags</numerusform>
            <numerusform>%Ln with tags</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScoreGrid</name>
    <message numerus="yes">
        <source>%Ln item(s) by difficulty</source>
        <translation>
            <numerusform>%Ln item by difficulty</numerusform>
            <numerusform>%Ln items by difficulty</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Steering</name>
    <message numerus="yes">
        <source>%Ln map(s) for &quot;%1&quot; were made; nothing was scored.</source>
        <translation>
            <numerusform>%Ln map for &quot;%1&quot; was made; nothing was scored.</numerusform>
            <numerusform>%Ln maps for &quot;%1&quot; were made; nothing was scored.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>eido::AnalysisForm</name>
    <message numerus="yes">
        <source>Choose at least %Ln column(s).</source>
        <translation>
            <numerusform>Choose at least %Ln column.</numerusform>
            <numerusform>Choose at least %Ln columns.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Choose at most %Ln column(s).</source>
        <translation>
            <numerusform>Choose at most %Ln column.</numerusform>
            <numerusform>Choose at most %Ln columns.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>eido::AnswerList</name>
    <message numerus="yes">
        <source>%1 of %Ln model(s) right:</source>
        <translation>
            <numerusform>%1 of %Ln model right:</numerusform>
            <numerusform>%1 of %Ln models right:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln model(s):</source>
        <translation>
            <numerusform>%Ln model:</numerusform>
            <numerusform>%Ln models:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>eido::ChartView</name>
    <message numerus="yes">
        <source>%Ln point(s) without a value</source>
        <translation>
            <numerusform>%Ln point without a value</numerusform>
            <numerusform>%Ln points without a value</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>eido::ColumnChooser</name>
    <message numerus="yes">
        <source>%Ln dim(s)</source>
        <translation>
            <numerusform>%Ln dim</numerusform>
            <numerusform>%Ln dims</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln column(s)</source>
        <translation>
            <numerusform>%1 of %Ln column</numerusform>
            <numerusform>%1 of %Ln columns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>eido::CompareRunsPage</name>
    <message numerus="yes">
        <source>%Ln moved</source>
        <translation>
            <numerusform>%Ln moved</numerusform>
            <numerusform>%Ln moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln figure(s) differ by more than their intervals.</source>
        <translation>
            <numerusform>%Ln figure differ by more than their intervals.</numerusform>
            <numerusform>%Ln figures differ by more than their intervals.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>eido::ComparisonPage</name>
    <message numerus="yes">
        <source>It cannot be told from %1 and %Ln more.</source>
        <translation>
            <numerusform>It cannot be told from %1 and %Ln more.</numerusform>
            <numerusform>It cannot be told from %1 and %Ln more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On their common items %Ln pair(s) stand the other way round than by these means: %1 is ahead of %2 by %3%4.</source>
        <translation>
            <numerusform>On their common items %Ln pair stands the other way round than by these means: %1 is ahead of %2 by %3%4.</numerusform>
            <numerusform>On their common items %Ln pairs stand the other way round than by these means, most of all %1, which is ahead of %2 by %3%4.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other(s)</source>
        <translation>
            <numerusform>%Ln other</numerusform>
            <numerusform>%Ln others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>eido::DataPage</name>
    <message numerus="yes">
        <source>%Ln sample(s)</source>
        <translation>
            <numerusform>%Ln sample</numerusform>
            <numerusform>%Ln samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>%Ln column</numerusform>
            <numerusform>%Ln columns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>eido::EmbeddingMap</name>
    <message numerus="yes">
        <source>%Ln sample(s)</source>
        <translation>
            <numerusform>%Ln sample</numerusform>
            <numerusform>%Ln samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Map of %Ln sample(s), %1 selected. Arrow keys move, plus and minus zoom, V, R and L choose the tool, Return selects.</source>
        <translation>
            <numerusform>Map of %Ln sample, %1 selected. Arrow keys move, plus and minus zoom, V, R and L choose the tool, Return selects.</numerusform>
            <numerusform>Map of %Ln samples, %1 selected. Arrow keys move, plus and minus zoom, V, R and L choose the tool, Return selects.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>eido::EnvironmentsPage</name>
    <message numerus="yes">
        <source>Learning rate %1 was chosen: of the %Ln candidate(s) whose flip rate has settled it flips most (%2 %).</source>
        <translation>
            <numerusform>Learning rate %1 was chosen: it is the one candidate whose flip rate has settled (%2 %).</numerusform>
            <numerusform>Learning rate %1 was chosen: of the %Ln candidates whose flip rate has settled it flips most (%2 %).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On the test samples a plain head is right in %1, %2 in %3 (the best there of %Ln head(s) without known groups).</source>
        <translation>
            <numerusform>On the test samples a plain head is right in %1, %2 in %3 (the only other head without known groups).</numerusform>
            <numerusform>On the test samples a plain head is right in %1, %2 in %3 (the best there of %Ln heads without known groups).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> (%1, %2: %Ln sample(s))</source>
        <translation>
            <numerusform> (%1, %2: %Ln sample)</numerusform>
            <numerusform> (%1, %2: %Ln samples)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln flagged</source>
        <translation>
            <numerusform>%Ln flagged</numerusform>
            <numerusform>%Ln flagged</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>eido::Explorer</name>
    <message numerus="yes">
        <source>Save %Ln selected sample(s) as a slice</source>
        <translation>
            <numerusform>Save %Ln selected sample as a slice</numerusform>
            <numerusform>Save %Ln selected samples as a slice</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %Ln sample(s) as a slice</source>
        <translation>
            <numerusform>Save %Ln sample as a slice</numerusform>
            <numerusform>Save %Ln samples as a slice</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>eido::FileWriter</name>
    <message numerus="yes">
        <source>%Ln sample(s)</source>
        <translation>
            <numerusform>%Ln sample</numerusform>
            <numerusform>%Ln samples</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>eido::ImportDialog</name>
    <message numerus="yes">
        <source>%1, %Ln row(s)</source>
        <translation>
            <numerusform>%1, %Ln row</numerusform>
            <numerusform>%1, %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln sample(s) in the set.</source>
        <translation>
            <numerusform>%1: %Ln sample in the set.</numerusform>
            <numerusform>%1: %Ln samples in the set.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln row(s) joined in the order of the set.</source>
        <translation>
            <numerusform>%1: %Ln row joined in the order of the set.</numerusform>
            <numerusform>%1: %Ln rows joined in the order of the set.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s) will be imported.</source>
        <translation>
            <numerusform>%Ln column will be imported.</numerusform>
            <numerusform>%Ln columns will be imported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>eido::LabelfreePage</name>
    <message numerus="yes">
        <source>The intervals of %Ln other model(s) overlap its own.</source>
        <translation>
            <numerusform>The interval of %Ln other model overlaps its own.</numerusform>
            <numerusform>The intervals of %Ln other models overlap its own.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln gold label(s) contradict it there while half of the answers agree with it: candidates to look at.</source>
        <translation>
            <numerusform>%Ln gold label contradicts it there while half of the answers agree with it: a candidate to look at.</numerusform>
            <numerusform>%Ln gold labels contradict it there while half of the answers agree with it: candidates to look at.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln suspect label(s)</source>
        <translation>
            <numerusform>%Ln suspect label</numerusform>
            <numerusform>%Ln suspect labels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>eido::MainWindow</name>
    <message numerus="yes">
        <source>%Ln job(s) are still running. Quit and cancel them?</source>
        <translation>
            <numerusform>%Ln job is still running. Quit and cancel it?</numerusform>
            <numerusform>%Ln jobs are still running. Quit and cancel them?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>eido::MapPage</name>
    <message numerus="yes">
        <source>Drift of all %Ln sample(s): %1 % of the map on average, by chance %2 %. Select samples to see their lines.</source>
        <translation>
            <numerusform>Drift of all %Ln sample: %1 % of the map on average, by chance %2 %. Select samples to see their lines.</numerusform>
            <numerusform>Drift of all %Ln samples: %1 % of the map on average, by chance %2 %. Select samples to see their lines.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drift of the %Ln selected sample(s): %1 % of the map on average, to another one of them %2 %.</source>
        <translation>
            <numerusform>Drift of the %Ln selected sample: %1 % of the map on average, to another one of them %2 %.</numerusform>
            <numerusform>Drift of the %Ln selected samples: %1 % of the map on average, to another one of them %2 %.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>eido::MapPane</name>
    <message numerus="yes">
        <source>%1 (%Ln dim(s))</source>
        <translation>
            <numerusform>%1 (%Ln dim)</numerusform>
            <numerusform>%1 (%Ln dims)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&quot;%1&quot; has %Ln dimension(s) and no map yet. Make one:</source>
        <translation>
            <numerusform>&quot;%1&quot; has %Ln dimension and no map yet. Make one:</numerusform>
            <numerusform>&quot;%1&quot; has %Ln dimensions and no map yet. Make one:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>eido::MarkMenu</name>
    <message numerus="yes">
        <source>Mark all %Ln &amp;selected as</source>
        <translation>
            <numerusform>Mark the %Ln &amp;selected as</numerusform>
            <numerusform>Mark all %Ln &amp;selected as</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Added to the %Ln selected sample(s).</source>
        <translation>
            <numerusform>Added to the %Ln selected sample.</numerusform>
            <numerusform>Added to the %Ln selected samples.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>eido::Navigator</name>
    <message numerus="yes">
        <source>%Ln of its columns must be chosen.</source>
        <translation>
            <numerusform>%Ln of its columns must be chosen.</numerusform>
            <numerusform>%Ln of its columns must be chosen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 on %Ln column(s)...</source>
        <translation>
            <numerusform>%1 on %Ln column...</numerusform>
            <numerusform>%1 on %Ln columns...</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>eido::NavigatorModel</name>
    <message numerus="yes">
        <source>%Ln dim(s)</source>
        <translation>
            <numerusform>%Ln dim</numerusform>
            <numerusform>%Ln dims</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing</source>
        <translation>
            <numerusform>%Ln missing</numerusform>
            <numerusform>%Ln missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sample(s)</source>
        <translation>
            <numerusform>%Ln sample</numerusform>
            <numerusform>%Ln samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>%Ln column</numerusform>
            <numerusform>%Ln columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s)</source>
        <translation>
            <numerusform>%Ln piece</numerusform>
            <numerusform>%Ln pieces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>eido::PairPanel</name>
    <message numerus="yes">
        <source>%Ln sample(s) have nothing in common there.</source>
        <translation>
            <numerusform>%Ln sample has nothing in common there.</numerusform>
            <numerusform>%Ln samples have nothing in common there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sample(s) have the least value, %1.</source>
        <translation>
            <numerusform>%Ln sample has the least value, %1.</numerusform>
            <numerusform>%Ln samples have the least value, %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>eido::ProjectFiles</name>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln deleted thing(s) for good?</source>
        <translation>
            <numerusform>Remove %Ln deleted thing for good?</numerusform>
            <numerusform>Remove %Ln deleted things for good?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>eido::ProjectionPage</name>
    <message numerus="yes">
        <source>The %Ln component(s) hold %1 % of the variance.</source>
        <translation>
            <numerusform>The %Ln component holds %1 % of the variance.</numerusform>
            <numerusform>The %Ln components hold %1 % of the variance.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>eido::QueryBar</name>
    <message numerus="yes">
        <source>%Ln sample(s) match</source>
        <translation>
            <numerusform>%Ln sample matches</numerusform>
            <numerusform>%Ln samples match</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %Ln as s&amp;lice...</source>
        <translation>
            <numerusform>Save %Ln as s&amp;lice...</numerusform>
            <numerusform>Save %Ln as s&amp;lice...</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>eido::QuestionCard</name>
    <message numerus="yes">
        <source>%Ln run(s)</source>
        <translation>
            <numerusform>%Ln run</numerusform>
            <numerusform>%Ln runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>eido::ReductionPage</name>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln item</numerusform>
            <numerusform>%Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Where it was out of range (%1 of %2 estimates, of %Ln model(s)) it was off by %3, the plain mean of the same items by %4.</source>
        <translation>
            <numerusform>Where it was out of range (%1 of %2 estimates, of %Ln model) it was off by %3, the plain mean of the same items by %4.</numerusform>
            <numerusform>Where it was out of range (%1 of %2 estimates, of %Ln models) it was off by %3, the plain mean of the same items by %4.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more item(s) lack a score of some model and are left out.</source>
        <translation>
            <numerusform>%Ln more item lacks a score of some model and is left out.</numerusform>
            <numerusform>%Ln more items lack a score of some model and are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chosen item(s)</source>
        <translation>
            <numerusform>%Ln chosen item</numerusform>
            <numerusform>%Ln chosen items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>eido::ReportPage</name>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation>
            <numerusform>%Ln page</numerusform>
            <numerusform>%Ln pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>eido::ReportPreview</name>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation>
            <numerusform>%Ln page</numerusform>
            <numerusform>%Ln pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>eido::RunActions</name>
    <message numerus="yes">
        <source>%Ln run(s) are made again, see Jobs.</source>
        <translation>
            <numerusform>%Ln run is made again, see Jobs.</numerusform>
            <numerusform>%Ln runs are made again, see Jobs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Computed again: %Ln value(s) differ</source>
        <translation>
            <numerusform>Computed again: %Ln value differs</numerusform>
            <numerusform>Computed again: %Ln values differ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>eido::RunTab</name>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln note</numerusform>
            <numerusform>%Ln notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>eido::SamplesPage</name>
    <message numerus="yes">
        <source>%Ln sample(s)</source>
        <translation>
            <numerusform>%Ln sample</numerusform>
            <numerusform>%Ln samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln sample(s)</source>
        <translation>
            <numerusform>%1 of %Ln sample</numerusform>
            <numerusform>%1 of %Ln samples</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>eido::SearchDialog</name>
    <message numerus="yes">
        <source>slice of %Ln sample(s)</source>
        <translation>
            <numerusform>slice of %Ln sample</numerusform>
            <numerusform>slice of %Ln samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Select all %Ln sample(s) with &quot;%1&quot;</source>
        <translation>
            <numerusform>Select the %Ln sample with &quot;%1&quot;</numerusform>
            <numerusform>Select all %Ln samples with &quot;%1&quot;</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>eido::StatusLine</name>
    <message numerus="yes">
        <source>%1 of %Ln sample(s) selected</source>
        <translation>
            <numerusform>%1 of %Ln sample selected</numerusform>
            <numerusform>%1 of %Ln samples selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sample(s)</source>
        <translation>
            <numerusform>%Ln sample</numerusform>
            <numerusform>%Ln samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) running</source>
        <translation>
            <numerusform>%Ln job running</numerusform>
            <numerusform>%Ln jobs running</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>eido::TableView</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln row(s)</source>
        <translation>
            <numerusform>%1 of %Ln row</numerusform>
            <numerusform>%1 of %Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>eido::TablesPage</name>
    <message numerus="yes">
        <source>and %Ln more warning(s)</source>
        <translation>
            <numerusform>and %Ln more warning</numerusform>
            <numerusform>and %Ln more warnings</numerusform>
        </translation>
    </message>
</context>
</TS>
