<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>AlignmentRun</name>
    <message numerus="yes">
        <source>All %n pair(s) agree more than chance at adjusted p %1.</source>
        <translation>
            <numerusform>The %n pair agrees more than chance at adjusted p %1.</numerusform>
            <numerusform>All %n pairs agree more than chance at adjusted p %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) can't be told from chance at adjusted p %1, among them %2.</source>
        <translation>
            <numerusform>%n pair can't be told from chance at adjusted p %1, among them %2.</numerusform>
            <numerusform>%n pairs can't be told from chance at adjusted p %1, among them %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) can't be told from chance at adjusted p %1: %2.</source>
        <translation>
            <numerusform>%n pair can't be told from chance at adjusted p %1: %2.</numerusform>
            <numerusform>%n pairs can't be told from chance at adjusted p %1: %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Figure</name>
    <message numerus="yes">
        <source>and %n more row(s)</source>
        <translation>
            <numerusform>and %n more row</numerusform>
            <numerusform>and %n more rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportSummary</name>
    <message numerus="yes">
        <source>%n column(s) imported into the set %1 in %2.</source>
        <translation>
            <numerusform>%n column imported into the set %1 in %2.</numerusform>
            <numerusform>%n columns imported into the set %1 in %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Provenance</name>
    <message numerus="yes">
        <source>%n measure(s)</source>
        <translation>
            <numerusform>%n measure</numerusform>
            <numerusform>%n measures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>eido::AnalysisPage</name>
    <message numerus="yes">
        <source>Choose at least %n column(s).</source>
        <translation>
            <numerusform>Choose at least %n column.</numerusform>
            <numerusform>Choose at least %n columns.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Choose at most %n column(s).</source>
        <translation>
            <numerusform>Choose at most %n column.</numerusform>
            <numerusform>Choose at most %n columns.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>eido::ColumnChooser</name>
    <message numerus="yes">
        <source>%n dimension(s)</source>
        <translation>
            <numerusform>%n dimension</numerusform>
            <numerusform>%n dimensions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n column(s)</source>
        <translation>
            <numerusform>%1 of %n column</numerusform>
            <numerusform>%1 of %n columns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>eido::ImportDialog</name>
    <message numerus="yes">
        <source>%1, %n row(s)</source>
        <translation>
            <numerusform>%1, %n row</numerusform>
            <numerusform>%1, %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n sample(s) in the set.</source>
        <translation>
            <numerusform>%1: %n sample in the set.</numerusform>
            <numerusform>%1: %n samples in the set.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n row(s) joined in the order of the set.</source>
        <translation>
            <numerusform>%1: %n row joined in the order of the set.</numerusform>
            <numerusform>%1: %n rows joined in the order of the set.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) will be imported.</source>
        <translation>
            <numerusform>%n column will be imported.</numerusform>
            <numerusform>%n columns will be imported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>eido::MainWindow</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s)</source>
        <translation>
            <numerusform>%n sample</numerusform>
            <numerusform>%n samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) running</source>
        <translation>
            <numerusform>%n job running</numerusform>
            <numerusform>%n jobs running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) are still running. Quit and cancel them?</source>
        <translation>
            <numerusform>%n job is still running. Quit and cancel it?</numerusform>
            <numerusform>%n jobs are still running. Quit and cancel them?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>eido::Navigator</name>
    <message numerus="yes">
        <source>Run %1 on %n column(s)...</source>
        <translation>
            <numerusform>Run %1 on %n column...</numerusform>
            <numerusform>Run %1 on %n columns...</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>eido::NavigatorModel</name>
    <message numerus="yes">
        <source>%n dimension(s)</source>
        <translation>
            <numerusform>%n dimension</numerusform>
            <numerusform>%n dimensions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s)</source>
        <translation>
            <numerusform>%n sample</numerusform>
            <numerusform>%n samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>slice of %n sample(s)</source>
        <translation>
            <numerusform>slice of %n sample</numerusform>
            <numerusform>slice of %n samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>eido::OverviewPage</name>
    <message numerus="yes">
        <source>%n sample set(s)</source>
        <translation>
            <numerusform>%n sample set</numerusform>
            <numerusform>%n sample sets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s)</source>
        <translation>
            <numerusform>%n sample</numerusform>
            <numerusform>%n samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>eido::TableView</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n row(s)</source>
        <translation>
            <numerusform>%1 of %n row</numerusform>
            <numerusform>%1 of %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>eido::TablesPage</name>
    <message numerus="yes">
        <source>and %n more warning(s)</source>
        <translation>
            <numerusform>and %n more warning</numerusform>
            <numerusform>and %n more warnings</numerusform>
        </translation>
    </message>
</context>
</TS>
