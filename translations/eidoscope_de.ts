<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_US">
<context>
    <name>AlignmentRun</name>
    <message>
        <source>not told from chance (adjusted p &gt; %1)</source>
        <translation>nicht von Zufall zu unterscheiden (korrigiertes p &gt; %1)</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>%1, calibrated</source>
        <translation>%1, kalibriert</translation>
    </message>
    <message>
        <source>Adjusted p of %1</source>
        <translation>Korrigiertes p von %1</translation>
    </message>
    <message>
        <source>%1: no pair of different models</source>
        <translation>%1: kein Paar verschiedener Modelle</translation>
    </message>
    <message>
        <source>best layers: %1, %2</source>
        <translation>beste Schichten: %1, %2</translation>
    </message>
    <message>
        <source>calibrated: %1</source>
        <translation>kalibriert: %1</translation>
    </message>
    <message>
        <source>p of the best of all layer pairs: %1</source>
        <translation>p des besten aller Schichtpaare: %1</translation>
    </message>
    <message>
        <source>%1: the same column</source>
        <translation>%1: dieselbe Spalte</translation>
    </message>
    <message>
        <source>%1 and %2: not compared</source>
        <translation>%1 und %2: nicht verglichen</translation>
    </message>
    <message>
        <source>interval: %1 to %2</source>
        <translation>Intervall: %1 bis %2</translation>
    </message>
    <message>
        <source>by chance: %1 ± %2</source>
        <translation>durch Zufall: %1 ± %2</translation>
    </message>
    <message>
        <source>p: %1, adjusted %2</source>
        <translation>p: %1, korrigiert %2</translation>
    </message>
    <message>
        <source>The run has no pairs.</source>
        <translation>Der Lauf hat keine Paare.</translation>
    </message>
    <message>
        <source>No pair has a value under this measure.</source>
        <translation>Kein Paar hat unter diesem Maß einen Wert.</translation>
    </message>
    <message>
        <source>Chance was not measured (no permutations).</source>
        <translation>Der Zufall wurde nicht gemessen (keine Permutationen).</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln pair(s) agree more than chance at adjusted p %1.</source>
        <translation>
            <numerusform>Das %Ln Paar stimmt mehr überein als durch Zufall, bei korrigiertem p %1.</numerusform>
            <numerusform>Alle %Ln Paare stimmen mehr überein als durch Zufall, bei korrigiertem p %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s) can&apos;t be told from chance at adjusted p %1, among them %2.</source>
        <translation>
            <numerusform>%Ln Paar ist bei korrigiertem p %1 nicht von Zufall zu unterscheiden, darunter %2.</numerusform>
            <numerusform>%Ln Paare sind bei korrigiertem p %1 nicht von Zufall zu unterscheiden, darunter %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s) can&apos;t be told from chance at adjusted p %1: %2.</source>
        <translation>
            <numerusform>%Ln Paar ist bei korrigiertem p %1 nicht von Zufall zu unterscheiden: %2.</numerusform>
            <numerusform>%Ln Paare sind bei korrigiertem p %1 nicht von Zufall zu unterscheiden: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>interval %1 to %2</source>
        <translation>Intervall %1 bis %2</translation>
    </message>
    <message>
        <source>%1 agree most: %2 = %3%5, where chance gives %4.</source>
        <translation>%1 stimmen am meisten überein: %2 = %3%5, wo Zufall %4 ergibt.</translation>
    </message>
    <message>
        <source>%1 agree most: %2 = %3%4.</source>
        <translation>%1 stimmen am meisten überein: %2 = %3%4.</translation>
    </message>
    <message>
        <source>by chance</source>
        <translation>durch Zufall</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 über %2</translation>
    </message>
    <message>
        <source>%1 of the best layers of each pair of models</source>
        <translation>%1 der besten Schichten jedes Modellpaars</translation>
    </message>
    <message>
        <source>samples (n)</source>
        <translation>Beispiele (n)</translation>
    </message>
    <message>
        <source>neighbours (k)</source>
        <translation>Nachbarn (k)</translation>
    </message>
    <message>
        <source>Samples on which %1 and %2, the pair most alike, agree least</source>
        <translation>Beispiele, bei denen %1 und %2, das ähnlichste Paar, am wenigsten übereinstimmen</translation>
    </message>
    <message>
        <source>By chance</source>
        <translation>Zufall</translation>
    </message>
    <message>
        <source>Pairs beyond chance</source>
        <translation>Paare über dem Zufall</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>AlignmentSamplesWords</name>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>Beispiele</translation>
    </message>
</context>
<context>
    <name>Analysis</name>
    <message>
        <source>Representation alignment</source>
        <translation>Übereinstimmung der Repräsentationen</translation>
    </message>
    <message>
        <source>How alike do several models see the same samples, and is it more than chance?</source>
        <translation>Wie ähnlich sehen mehrere Modelle dieselben Beispiele, und ist es mehr als Zufall?</translation>
    </message>
    <message>
        <source>Two or more vector columns; default all.</source>
        <translation>Zwei oder mehr Vektorspalten; sonst alle.</translation>
    </message>
    <message>
        <source>Nearest neighbours</source>
        <translation>Nächste Nachbarn</translation>
    </message>
    <message>
        <source>Which samples does a model hold to be alike?</source>
        <translation>Welche Beispiele hält ein Modell für ähnlich?</translation>
    </message>
    <message>
        <source>One vector column.</source>
        <translation>Eine Vektorspalte.</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Maße</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>Nachbarn</translation>
    </message>
    <message>
        <source>Normalise rows</source>
        <translation>Zeilen normieren</translation>
    </message>
    <message>
        <source>Permutations</source>
        <translation>Permutationen</translation>
    </message>
    <message>
        <source>Bootstrap draws</source>
        <translation>Bootstrap-Ziehungen</translation>
    </message>
    <message>
        <source>Sample size</source>
        <translation>Stichprobengröße</translation>
    </message>
    <message>
        <source>Clamp quantile</source>
        <translation>Quantil der Begrenzung</translation>
    </message>
    <message>
        <source>Clamp rule</source>
        <translation>Regel der Begrenzung</translation>
    </message>
    <message>
        <source>RBF width</source>
        <translation>RBF-Breite</translation>
    </message>
    <message>
        <source>SVCCA dimensions</source>
        <translation>SVCCA-Dimensionen</translation>
    </message>
    <message>
        <source>RSA distance</source>
        <translation>RSA-Abstand</translation>
    </message>
    <message>
        <source>RSA correlation</source>
        <translation>RSA-Korrelation</translation>
    </message>
    <message>
        <source>Value of each sample</source>
        <translation>Wert jedes Beispiels</translation>
    </message>
    <message>
        <source>Curves over n and k</source>
        <translation>Kurven über n und k</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Vertrauensniveau</translation>
    </message>
    <message>
        <source>Vectors</source>
        <translation>Vektoren</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Metrik</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Mutual kNN</source>
        <translation>Gemeinsame kNN</translation>
    </message>
    <message>
        <source>Cycle kNN</source>
        <translation>Zyklische kNN</translation>
    </message>
    <message>
        <source>Longest common subsequence</source>
        <translation>Längste gemeinsame Teilfolge</translation>
    </message>
    <message>
        <source>Edit distance</source>
        <translation>Editierabstand</translation>
    </message>
    <message>
        <source>Jaccard</source>
        <translation>Jaccard</translation>
    </message>
    <message>
        <source>Rank similarity</source>
        <translation>Rangähnlichkeit</translation>
    </message>
    <message>
        <source>Second-order cosine</source>
        <translation>Kosinus zweiter Ordnung</translation>
    </message>
    <message>
        <source>CKNNA</source>
        <translation>CKNNA</translation>
    </message>
    <message>
        <source>CKA</source>
        <translation>CKA</translation>
    </message>
    <message>
        <source>Unbiased CKA</source>
        <translation>Unverzerrte CKA</translation>
    </message>
    <message>
        <source>RBF CKA</source>
        <translation>RBF-CKA</translation>
    </message>
    <message>
        <source>Unbiased RBF CKA</source>
        <translation>Unverzerrte RBF-CKA</translation>
    </message>
    <message>
        <source>SVCCA</source>
        <translation>SVCCA</translation>
    </message>
    <message>
        <source>PWCCA</source>
        <translation>PWCCA</translation>
    </message>
    <message>
        <source>Mean CCA</source>
        <translation>Mittlere CCA</translation>
    </message>
    <message>
        <source>Procrustes similarity</source>
        <translation>Procrustes-Ähnlichkeit</translation>
    </message>
    <message>
        <source>Angular shape distance</source>
        <translation>Winkelabstand der Form</translation>
    </message>
    <message>
        <source>RSA</source>
        <translation>RSA</translation>
    </message>
    <message>
        <source>Distance correlation</source>
        <translation>Distanzkorrelation</translation>
    </message>
    <message>
        <source>Linear regression R2</source>
        <translation>R² der linearen Regression</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>mean of row quantiles</source>
        <translation>Mittel der Zeilenquantile</translation>
    </message>
    <message>
        <source>exact global</source>
        <translation>exakt über alles</translation>
    </message>
    <message>
        <source>median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>euclidean</source>
        <translation>euklidisch</translation>
    </message>
    <message>
        <source>cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>correlation</source>
        <translation>Korrelation</translation>
    </message>
    <message>
        <source>spearman</source>
        <translation>Spearman</translation>
    </message>
    <message>
        <source>pearson</source>
        <translation>Pearson</translation>
    </message>
    <message>
        <source>kendall</source>
        <translation>Kendall</translation>
    </message>
    <message>
        <source>inner</source>
        <translation>Skalarprodukt</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exakt</translation>
    </message>
    <message>
        <source>approximate</source>
        <translation>genähert</translation>
    </message>
    <message>
        <source>Number of nearest neighbours; must be below n - 1. The value by chance of mutual_knn is k / (n - 1).</source>
        <translation>Anzahl der nächsten Nachbarn; muss unter n - 1 liegen. Der Zufallswert von mutual_knn ist k / (n - 1).</translation>
    </message>
    <message>
        <source>Divide every row by its length first, so that products are cosines. A zero row stays zero.</source>
        <translation>Teilt jede Zeile zuerst durch ihre Länge, sodass Produkte Kosinus sind. Eine Nullzeile bleibt null.</translation>
    </message>
    <message>
        <source>Row permutations of the null; the same ones for all pairs. 0 = no null.</source>
        <translation>Permutationen der Zeilen für die Nullverteilung; für alle Paare dieselben. 0 = keine Nullverteilung.</translation>
    </message>
    <message>
        <source>Draws of the interval: resampled per-sample values for neighbourhood measures, half of the rows for the others. 0 = no interval.</source>
        <translation>Ziehungen für das Intervall: neu gezogene Werte der Beispiele bei Nachbarschaftsmaßen, die Hälfte der Zeilen bei den anderen. 0 = kein Intervall.</translation>
    </message>
    <message>
        <source>Use a seeded random subset of so many rows; 0 = all rows.</source>
        <translation>Nur so viele zufällig gewählte Zeilen verwenden (durch den Startwert festgelegt); 0 = alle Zeilen.</translation>
    </message>
    <message>
        <source>Limit every value of a column to this quantile of its absolute values before normalising; 1 = off. One threshold for each column.</source>
        <translation>Begrenzt jeden Wert einer Spalte vor dem Normieren auf dieses Quantil ihrer Beträge; 1 = aus. Eine Schwelle je Spalte.</translation>
    </message>
    <message>
        <source>Threshold as the mean over rows of each row&apos;s quantile, or as one order statistic of all values.</source>
        <translation>Schwelle als Mittel der Quantile der Zeilen oder als eine Ordnungsstatistik aller Werte.</translation>
    </message>
    <message>
        <source>Width of the RBF kernel: the median distance of different rows, or an absolute number.</source>
        <translation>Breite des RBF-Kerns: der mittlere (Median-)Abstand verschiedener Zeilen oder eine feste Zahl.</translation>
    </message>
    <message>
        <source>Singular vectors kept by svcca; never more than the narrower representation has columns.</source>
        <translation>Singulärvektoren, die svcca behält; nie mehr, als die schmalere Repräsentation Spalten hat.</translation>
    </message>
    <message>
        <source>Distance between rows in rsa.</source>
        <translation>Abstand der Zeilen in rsa.</translation>
    </message>
    <message>
        <source>Correlation between the two lists of distances in rsa.</source>
        <translation>Korrelation der beiden Listen von Abständen in rsa.</translation>
    </message>
    <message>
        <source>Also give the local agreement of every sample, for the measures that have one (table samples).</source>
        <translation>Auch die örtliche Übereinstimmung jedes Beispiels angeben, für Maße, die eine haben (Tabelle samples).</translation>
    </message>
    <message>
        <source>Also give the value against the number of rows (seeded nested subsets) and against k, with the value by chance (tables curve_n and curve_k).</source>
        <translation>Auch den Wert über der Anzahl der Zeilen (ineinander liegende Teilmengen) und über k angeben, mit dem Zufallswert (Tabellen curve_n und curve_k).</translation>
    </message>
    <message>
        <source>Level of the intervals and of the calibration threshold.</source>
        <translation>Niveau der Intervalle und der Schwelle der Kalibrierung.</translation>
    </message>
    <message>
        <source>The vector column to search; may be left out when there is one.</source>
        <translation>Die Vektorspalte, in der gesucht wird; darf fehlen, wenn es nur eine gibt.</translation>
    </message>
    <message>
        <source>How many neighbours of each sample; below the number of samples.</source>
        <translation>Wie viele Nachbarn jedes Beispiels; weniger als Beispiele.</translation>
    </message>
    <message>
        <source>Similarity: cosine, inner product, or minus the Euclidean distance.</source>
        <translation>Ähnlichkeit: Kosinus, Skalarprodukt oder der negative euklidische Abstand.</translation>
    </message>
    <message>
        <source>Exact compares all pairs; approximate uses a graph (HNSW) and reports its recall.</source>
        <translation>Exakt vergleicht alle Paare; genähert verwendet einen Graphen (HNSW) und nennt seine Trefferquote.</translation>
    </message>
    <message>
        <source>Keys of the samples to look up, separated by commas; empty = all.</source>
        <translation>Schlüssel der gesuchten Beispiele, durch Kommas getrennt; leer = alle.</translation>
    </message>
    <message>
        <source>One row for each pair and measure; both directions where a measure is asymmetric.</source>
        <translation>Eine Zeile je Paar und Maß; beide Richtungen, wo ein Maß unsymmetrisch ist.</translation>
    </message>
    <message>
        <source>The best layer pair of each two models, calibrated with one permutation for all layers.</source>
        <translation>Das beste Schichtpaar je zweier Modelle, kalibriert mit einer Permutation für alle Schichten.</translation>
    </message>
    <message>
        <source>Local agreement of each sample (per_sample).</source>
        <translation>Örtliche Übereinstimmung jedes Beispiels (per_sample).</translation>
    </message>
    <message>
        <source>Value against the number of rows (curves).</source>
        <translation>Wert über der Anzahl der Zeilen (curves).</translation>
    </message>
    <message>
        <source>Value against k (curves).</source>
        <translation>Wert über k (curves).</translation>
    </message>
    <message>
        <source>Ranked neighbours, nearest first; similarity is minus the distance for euclidean.</source>
        <translation>Nachbarn der Reihe nach, der nächste zuerst; bei euklidisch ist die Ähnlichkeit der negative Abstand.</translation>
    </message>
    <message>
        <source>Projection</source>
        <translation>Projektion</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>Dimensionen</translation>
    </message>
    <message>
        <source>Least distance</source>
        <translation>Kleinster Abstand</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Weite</translation>
    </message>
    <message>
        <source>Repulsions</source>
        <translation>Abstoßungen</translation>
    </message>
    <message>
        <source>Neighbours of the quality</source>
        <translation>Nachbarn der Güte</translation>
    </message>
    <message>
        <source>Samples of the quality</source>
        <translation>Beispiele der Güte</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What does an embedding look like on a map, and how far may the map be believed?</source>
        <translation>Wie sieht eine Einbettung auf einer Karte aus, und wie weit ist der Karte zu trauen?</translation>
    </message>
    <message>
        <source>pca keeps directions of largest variance and distances; umap keeps neighbourhoods, and distances between clusters mean little.</source>
        <translation>pca erhält die Richtungen größter Varianz und die Abstände; umap erhält Nachbarschaften, Abstände zwischen Gruppen bedeuten wenig.</translation>
    </message>
    <message>
        <source>Dimensions of the projection; umap takes 1, 2 or 3.</source>
        <translation>Dimensionen der Projektion; umap kann 1, 2 oder 3.</translation>
    </message>
    <message>
        <source>Size of the neighbourhoods that umap keeps, the sample itself counted; larger shows more of the whole.</source>
        <translation>Größe der Nachbarschaften, die umap erhält, das Beispiel selbst mitgezählt; mehr zeigt mehr vom Ganzen.</translation>
    </message>
    <message>
        <source>How near to each other umap may place points; larger spreads clusters out.</source>
        <translation>Wie nah beieinander umap Punkte setzen darf; mehr breitet Gruppen aus.</translation>
    </message>
    <message>
        <source>Distance in the original vectors, for umap and for the figures of quality.</source>
        <translation>Abstand in den ursprünglichen Vektoren, für umap und für die Maße der Güte.</translation>
    </message>
    <message>
        <source>Passes of umap over the graph; 0 = 500, or 200 above 10,000 samples.</source>
        <translation>Durchgänge von umap durch den Graphen; 0 = 500, oder 200 ab 10.000 Beispielen.</translation>
    </message>
    <message>
        <source>Where umap begins: eigenvectors of the graph, or principal components. A graph in several parts begins at principal components.</source>
        <translation>Womit umap beginnt: Eigenvektoren des Graphen oder Hauptkomponenten. Ein Graph in mehreren Teilen beginnt mit Hauptkomponenten.</translation>
    </message>
    <message>
        <source>Scale of umap&apos;s layout, together with the least distance.</source>
        <translation>Maßstab der Karte von umap, zusammen mit dem kleinsten Abstand.</translation>
    </message>
    <message>
        <source>Random points that umap pushes away for each neighbour that it pulls.</source>
        <translation>Zufällige Punkte, die umap für jeden angezogenen Nachbarn wegschiebt.</translation>
    </message>
    <message>
        <source>How umap finds neighbours: exactly, or by a graph (HNSW) whose recall is measured. Automatic is exact up to 20,000 samples.</source>
        <translation>Wie umap Nachbarn findet: exakt, oder mit einem Graphen (HNSW), dessen Trefferquote gemessen wird. Automatisch ist exakt bis 20.000 Beispiele.</translation>
    </message>
    <message>
        <source>Neighbourhood size of trustworthiness and of the share of kept neighbours.</source>
        <translation>Größe der Nachbarschaft bei Vertrauenswürdigkeit und Anteil erhaltener Nachbarn.</translation>
    </message>
    <message>
        <source>Samples on which the quality is measured, against all others; all of them in sets up to twice as large. 0 = do not measure.</source>
        <translation>Beispiele, an denen die Güte gemessen wird, gegen alle anderen; alle in Mengen bis zur doppelten Größe. 0 = nicht messen.</translation>
    </message>
    <message>
        <source>Name of the new column; empty = the method and the column.</source>
        <translation>Name der neuen Spalte; leer = Verfahren und Spalte.</translation>
    </message>
    <message>
        <source>How far the picture may be believed.</source>
        <translation>Wie weit dem Bild zu trauen ist.</translation>
    </message>
    <message>
        <source>Variance of each principal component and its share of the whole (pca); intervals for normal data.</source>
        <translation>Varianz jeder Hauptkomponente und ihr Anteil am Ganzen (pca); Intervalle für normalverteilte Daten.</translation>
    </message>
    <message>
        <source>The vector column to project; may be left out when there is one.</source>
        <translation>Die Vektorspalte, die projiziert wird; kann wegbleiben, wenn es nur eine gibt.</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>spectral</source>
        <translation>spektral</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>Umgebungen</translation>
    </message>
    <message>
        <source>Which samples does a model get right for the wrong reason, and would a head that minds them do better?</source>
        <translation>Welche Beispiele trifft ein Modell aus dem falschen Grund, und wäre ein Kopf besser, der darauf achtet?</translation>
    </message>
    <message>
        <source>The embedding; may be left out when there is one.</source>
        <translation>Die Einbettung; kann wegbleiben, wenn es nur eine gibt.</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>The classes to predict.</source>
        <translation>Die Klassen, die vorhergesagt werden.</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Aufteilung</translation>
    </message>
    <message>
        <source>train, validation and test (or 0, 1, 2) of each sample; without it 60/20/20 % of each class by the seed.</source>
        <translation>train, validation und test (oder 0, 1, 2) jedes Beispiels; sonst 60/20/20 % jeder Klasse nach dem Startwert.</translation>
    </message>
    <message>
        <source>Known attribute</source>
        <translation>Bekanntes Merkmal</translation>
    </message>
    <message>
        <source>What the classes may be confused with, such as the background; for scoring and the oracle alone.</source>
        <translation>Womit die Klassen verwechselt werden könnten, etwa der Hintergrund; nur zum Bewerten und für das Orakel.</translation>
    </message>
    <message>
        <source>Twins</source>
        <translation>Zwillinge</translation>
    </message>
    <message>
        <source>Linear classifiers, or ones with 64 hidden units; linear ones are as good on frozen embeddings.</source>
        <translation>Lineare Klassifikatoren oder solche mit 64 verborgenen Einheiten; auf fertigen Einbettungen sind lineare ebenso gut.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Steps of the twins&apos; training.</source>
        <translation>Schritte im Training der Zwillinge.</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Samples of a step.</source>
        <translation>Beispiele eines Schritts.</translation>
    </message>
    <message>
        <source>Learning rates</source>
        <translation>Lernraten</translation>
    </message>
    <message>
        <source>Candidates; of those whose flip rate has settled the one that flips most is chosen.</source>
        <translation>Kandidaten; unter denen mit ruhiger Umklapprate wird der genommen, der am meisten umklappt.</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Gewichtsabnahme</translation>
    </message>
    <message>
        <source>Of the twins.</source>
        <translation>Der Zwillinge.</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Seeds over which the stability of each flag is measured.</source>
        <translation>Startwerte, über die die Beständigkeit jeder Auffälligkeit gemessen wird.</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>Köpfe</translation>
    </message>
    <message>
        <source>Classifiers to train and compare: plain, balanced over groups, Group DRO, Just Train Twice, Deep Feature Reweighting.</source>
        <translation>Klassifikatoren zum Vergleich: einfach, über Gruppen ausgeglichen, Group DRO, Just Train Twice, Deep Feature Reweighting.</translation>
    </message>
    <message>
        <source>Step of the group weights</source>
        <translation>Schrittweite der Gruppengewichte</translation>
    </message>
    <message>
        <source>How fast Group DRO turns to the worst group.</source>
        <translation>Wie schnell sich Group DRO der schlechtesten Gruppe zuwendet.</translation>
    </message>
    <message>
        <source>Learning rate of the heads</source>
        <translation>Lernrate der Köpfe</translation>
    </message>
    <message>
        <source>Of full-batch descent.</source>
        <translation>Des Abstiegs über alle Beispiele.</translation>
    </message>
    <message>
        <source>Steps of the heads</source>
        <translation>Schritte der Köpfe</translation>
    </message>
    <message>
        <source>Weight decay of the heads</source>
        <translation>Gewichtsabnahme der Köpfe</translation>
    </message>
    <message>
        <source>Also on the bias.</source>
        <translation>Auch auf dem Achsenabschnitt.</translation>
    </message>
    <message>
        <source>Weight of mistakes</source>
        <translation>Gewicht der Fehler</translation>
    </message>
    <message>
        <source>How often JTT counts what its first classifier got wrong.</source>
        <translation>Wie oft JTT zählt, was sein erster Klassifikator falsch hatte.</translation>
    </message>
    <message>
        <source>Weight decay of DFR</source>
        <translation>Gewichtsabnahme von DFR</translation>
    </message>
    <message>
        <source>Of the head trained on the validation samples.</source>
        <translation>Des Kopfes, der auf den Validierungsbeispielen trainiert wird.</translation>
    </message>
    <message>
        <source>Bootstrap</source>
        <translation>Bootstrap</translation>
    </message>
    <message>
        <source>Draws for the intervals of the agreement with the known attribute; 0 = none.</source>
        <translation>Ziehungen für die Intervalle der Übereinstimmung mit dem bekannten Merkmal; 0 = keine.</translation>
    </message>
    <message>
        <source>Accuracy on the test samples.</source>
        <translation>Trefferquote auf den Testbeispielen.</translation>
    </message>
    <message>
        <source>Accuracy of each group of the test samples.</source>
        <translation>Trefferquote jeder Gruppe der Testbeispiele.</translation>
    </message>
    <message>
        <source>Samples of each group, and how many are flagged.</source>
        <translation>Beispiele jeder Gruppe, und wie viele auffällig sind.</translation>
    </message>
    <message>
        <source>Flipped labels in the course of the training; held-in accuracy is on the labels that the twins learn from.</source>
        <translation>Umgeklappte Klassen im Lauf des Trainings; die Trefferquote gilt den Klassen, aus denen die Zwillinge lernen.</translation>
    </message>
    <message>
        <source>Candidates and the chosen one.</source>
        <translation>Kandidaten und der gewählte.</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>linear</translation>
    </message>
    <message>
        <source>balanced</source>
        <translation>ausgeglichen</translation>
    </message>
    <message>
        <source>Model comparison</source>
        <translation>Modellvergleich</translation>
    </message>
    <message>
        <source>Which model is better, and is the difference more than chance?</source>
        <translation>Welches Modell ist besser, und ist der Unterschied mehr als Zufall?</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Bezugsmodell</translation>
    </message>
    <message>
        <source>A model; then every other one is compared with it alone, and fewer tests are corrected for.</source>
        <translation>Ein Modell; dann wird jedes andere nur mit ihm verglichen, und für weniger Tests wird korrigiert.</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Korrektur</translation>
    </message>
    <message>
        <source>For many tests at once: Holm (no false finding at all), Benjamini-Hochberg (few among the findings), or none. Each scenario is corrected for by itself.</source>
        <translation>Für viele Tests zugleich: Holm (kein einziger falscher Fund), Benjamini-Hochberg (wenige unter den Funden) oder keine. Jedes Szenario wird für sich korrigiert.</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>Benchmarks or subjects of the items: rows for each beside those for all items.</source>
        <translation>Benchmarks oder Fächer der Aufgaben: Zeilen für jedes neben denen für alle Aufgaben.</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Draws of items for the intervals; 0 = none.</source>
        <translation>Ziehungen von Aufgaben für die Intervalle; 0 = keine.</translation>
    </message>
    <message>
        <source>Sign flips</source>
        <translation>Vorzeichenwechsel</translation>
    </message>
    <message>
        <source>Random signs of the paired differences, where scores are not all 0 and 1; 0 = no test.</source>
        <translation>Zufällige Vorzeichen der gepaarten Unterschiede, wo Werte nicht alle 0 und 1 sind; 0 = kein Test.</translation>
    </message>
    <message>
        <source>Difference a - b on the items that both have a score for; counts where all scores are 0 or 1. The interval is of this pair alone, only the adjusted p minds that there are many.</source>
        <translation>Unterschied a - b auf den Aufgaben, für die beide einen Wert haben; Anzahlen, wo alle Werte 0 oder 1 sind. Das Intervall gilt für dieses Paar allein, nur das angepasste p bedenkt, dass es viele sind.</translation>
    </message>
    <message>
        <source>Label-free evaluation</source>
        <translation>Bewertung ohne Labels</translation>
    </message>
    <message>
        <source>How do models rank, and what is the likely answer, when nobody knows the right ones?</source>
        <translation>Wie reihen sich Modelle, und was ist die wahrscheinliche Antwort, wenn niemand die richtigen kennt?</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Global: an answer means the same for every item (a letter, a class). Per item: answers can only be compared within an item (free text).</source>
        <translation>Global: Eine Antwort bedeutet bei jeder Aufgabe dasselbe (ein Buchstabe, eine Klasse). Je Aufgabe: Antworten sind nur innerhalb einer Aufgabe vergleichbar (freier Text).</translation>
    </message>
    <message>
        <source>Gold labels</source>
        <translation>Gold-Labels</translation>
    </message>
    <message>
        <source>Right answers, where they are known: only to judge the methods, never to rank.</source>
        <translation>Richtige Antworten, wo sie bekannt sind: nur um die Methoden zu beurteilen, nie zum Reihen.</translation>
    </message>
    <message>
        <source>Near-copies</source>
        <translation>Fast-Kopien</translation>
    </message>
    <message>
        <source>Models whose shared errors coincide by 85 % count as one; auto does so where at least three voices are left.</source>
        <translation>Modelle, deren gemeinsame Fehler zu 85 % gleich sind, zählen als eines; auto tut das, wo mindestens drei Stimmen bleiben.</translation>
    </message>
    <message>
        <source>Draws of items for the intervals of the consensus score, the consensus itself held; 0 = none.</source>
        <translation>Ziehungen von Aufgaben für die Intervalle des Konsenswerts bei festgehaltenem Konsens; 0 = keine.</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>Runden</translation>
    </message>
    <message>
        <source>Most rounds of expectation maximisation.</source>
        <translation>Höchstzahl der Runden der Erwartungsmaximierung.</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Toleranz</translation>
    </message>
    <message>
        <source>Gain of the log-likelihood per answer at which the rounds end; 0 = all rounds.</source>
        <translation>Gewinn der Log-Likelihood je Antwort, bei dem die Runden enden; 0 = alle Runden.</translation>
    </message>
    <message>
        <source>Agreement of two models where both differ from the plurality of the others.</source>
        <translation>Übereinstimmung zweier Modelle, wo beide von der Mehrheit der anderen abweichen.</translation>
    </message>
    <message>
        <source>Benchmark reduction</source>
        <translation>Benchmark verkleinern</translation>
    </message>
    <message>
        <source>Which few items carry the benchmark, and how good is a score from them alone?</source>
        <translation>Welche wenigen Aufgaben tragen den Benchmark, und wie gut ist ein Wert aus ihnen allein?</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Sizes to try, of each scenario.</source>
        <translation>Größen, die versucht werden, für jedes Szenario.</translation>
    </message>
    <message>
        <source>Benchmarks with a score of their own; without it there is one.</source>
        <translation>Benchmarks mit eigenem Wert; ohne diese Angabe gibt es einen.</translation>
    </message>
    <message>
        <source>Sub-scenario</source>
        <translation>Teilszenario</translation>
    </message>
    <message>
        <source>Subjects that count alike in a scenario&apos;s score, whatever their sizes.</source>
        <translation>Fächer, die im Wert eines Szenarios gleich zählen, wie groß sie auch sind.</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Stratified random; K-means over scores; K-means over item parameters; greedy variance reduction; quantiles of difficulty.</source>
        <translation>Geschichtet zufällig; K-Means über Werte; K-Means über Aufgabenparameter; gierige Varianzminderung; Quantile der Schwierigkeit.</translation>
    </message>
    <message>
        <source>Of the item response model; the fewest that are as good as any on held-out models are taken.</source>
        <translation>Des Item-Response-Modells; genommen werden die wenigsten, die auf zurückgehaltenen Modellen so gut sind wie andere.</translation>
    </message>
    <message>
        <source>Folds</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Groups of models held out in turn; 0 = no error estimate.</source>
        <translation>Gruppen von Modellen, die reihum zurückgehalten werden; 0 = keine Fehlerschätzung.</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>Groups across the whole range, or the best quarter of the models: what happens when a new model is stronger than all before.</source>
        <translation>Gruppen über den ganzen Bereich oder das beste Viertel der Modelle: was geschieht, wenn ein neues Modell stärker ist als alle zuvor.</translation>
    </message>
    <message>
        <source>Seeds of selections that draw.</source>
        <translation>Startwerte der Auswahlen, die ziehen.</translation>
    </message>
    <message>
        <source>The chosen items in order, chosen with all models; weight of the naive estimate, coefficient and mean of the regression.</source>
        <translation>Die gewählten Aufgaben in ihrer Folge, mit allen Modellen gewählt; Gewicht der einfachen Schätzung, Koeffizient und Mittel der Regression.</translation>
    </message>
    <message>
        <source>Of each chosen set: the range of the models&apos; weighted means, and constants of the estimates.</source>
        <translation>Zu jeder gewählten Menge: der Bereich der gewichteten Mittel der Modelle und Konstanten der Schätzungen.</translation>
    </message>
    <message>
        <source>Abilities and balanced mean scores.</source>
        <translation>Fähigkeiten und ausgewogene mittlere Werte.</translation>
    </message>
    <message>
        <source>Above its threshold a score counts as right; balance: sub-scenarios count alike.</source>
        <translation>Über seiner Schwelle zählt ein Wert als richtig; ausgewogen: Teilszenarien zählen gleich.</translation>
    </message>
    <message>
        <source>Score from few items</source>
        <translation>Wert aus wenigen Aufgaben</translation>
    </message>
    <message>
        <source>What is a new model&apos;s score on the whole benchmark, from its scores on the chosen items?</source>
        <translation>Welchen Wert hat ein neues Modell auf dem ganzen Benchmark nach seinen Werten auf den gewählten Aufgaben?</translation>
    </message>
    <message>
        <source>Reduction run</source>
        <translation>Lauf der Verkleinerung</translation>
    </message>
    <message>
        <source>Number of the run that chose the items.</source>
        <translation>Nummer des Laufs, der die Aufgaben gewählt hat.</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>The new model&apos;s scores; items that no set chose need none.</source>
        <translation>Die Werte des neuen Modells; nicht gewählte Aufgaben brauchen keinen.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>global</source>
        <translation>global</translation>
    </message>
    <message>
        <source>per item</source>
        <translation>je Aufgabe</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>random</source>
        <translation>zufällig</translation>
    </message>
    <message>
        <source>anchors</source>
        <translation>Anker</translation>
    </message>
    <message>
        <source>greedy</source>
        <translation>gierig</translation>
    </message>
    <message>
        <source>quantile</source>
        <translation>Quantile</translation>
    </message>
    <message>
        <source>cross</source>
        <translation>reihum</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>die stärksten</translation>
    </message>
    <message>
        <source>Items that belong together, such as questions on one text: they are resampled together, and sign flips replace McNemar&apos;s test. Six clusters are the least for a finding, twenty for an interval to trust.</source>
        <translation>Aufgaben, die zusammengehören, etwa Fragen zu einem Text: Sie werden zusammen gezogen, und Vorzeichenwechsel treten an die Stelle von McNemars Test. Für einen Befund braucht es mindestens sechs Cluster, für ein verlässliches Intervall zwanzig.</translation>
    </message>
    <message>
        <source>Environment 1 = one of the twins answers something else than the label. Margins: log p of the label minus the best other; disagreement: the twins answer differently; stability: share of the seeds that flag the sample.</source>
        <translation>Umgebung 1 = einer der Zwillinge antwortet anders als die Klasse. Abstände: log p der Klasse minus der besten anderen; Uneinigkeit: die Zwillinge antworten verschieden; Beständigkeit: Anteil der Startwerte, die das Beispiel markieren.</translation>
    </message>
    <message>
        <source>Mean score of each model over the items that it has a score for, as in the data; a point in the words is 0.01 of that.</source>
        <translation>Mittlerer Wert jedes Modells über die Aufgaben, für die es einen hat, wie in den Daten; ein Punkt in den Sätzen ist 0,01 davon.</translation>
    </message>
    <message>
        <source>Scores by each method; none of them is an accuracy. The consensus score is that of Dawid and Skene, for labels per item that of the one coin. Accuracies only where gold labels are given: over the answered items, and over all of them, where no answer counts as wrong. Cluster: models of one number make the same mistakes.</source>
        <translation>Werte jeder Methode; keiner ist eine Genauigkeit. Der Konsenswert ist der von Dawid und Skene, bei Labels je Aufgabe der der einen Münze. Genauigkeiten nur, wo Gold-Labels gegeben sind: über die beantworteten Aufgaben und über alle, wobei keine Antwort als falsch zählt. Gruppe: Modelle einer Nummer machen dieselben Fehler.</translation>
    </message>
    <message>
        <source>How each method&apos;s ranking fits the accuracy over answered items, and over all items; for the error over all items the scores are multiplied by the share of items answered. The bias has a normal interval over the models.</source>
        <translation>Wie die Reihung jeder Methode zur Genauigkeit über beantwortete und über alle Aufgaben passt; für den Fehler über alle Aufgaben werden die Werte mit dem Anteil beantworteter Aufgaben multipliziert. Die Verzerrung hat ein Normalintervall über die Modelle.</translation>
    </message>
    <message>
        <source>Errors on models held out, in points (score x 100), every model counting alike; the interval is for other models and other draws of items, sd over models. Root mean square in range: of the estimates in range, over the models that have any; how many, the last column says.</source>
        <translation>Fehler an zurückgehaltenen Modellen in Punkten (Wert x 100), jedes Modell zählt gleich; das Intervall gilt für andere Modelle und andere Ziehungen von Aufgaben, die Standardabweichung über Modelle. Quadratisches Mittel im Bereich: der Schätzungen im Bereich, über die Modelle, die welche haben; wie viele, sagt die letzte Spalte.</translation>
    </message>
    <message>
        <source>Scores of held-out models, 0 = worst to 1 = best. In range: the weighted mean of the chosen items lies within that of the training models.</source>
        <translation>Werte zurückgehaltener Modelle, 0 = schlechtester bis 1 = bester. Im Bereich: Das gewichtete Mittel der gewählten Aufgaben liegt in dem der Trainingsmodelle.</translation>
    </message>
    <message>
        <source>P(right) = sigmoid(discrimination . ability - difficulty); line: the same with one dimension. Balance: how much the item counts in the score, so that sub-scenarios count alike. Models: with a score of the item. Worst and best: the scores in the data that 0 and 1 stand for.</source>
        <translation>P(richtig) = sigmoid(Trennschärfe . Fähigkeit - Schwierigkeit); Linie: dasselbe mit einer Dimension. Balance: wie viel die Aufgabe im Wert zählt, damit Unterszenarien gleich zählen. Modelle: mit einem Wert der Aufgabe. Schlechtester und bester Wert: wofür 0 und 1 in den Daten stehen.</translation>
    </message>
    <message>
        <source>Score on the whole benchmark, 0 = worst to 1 = best, by every set of which all items are there. Recommended: a way of the largest of them, unless a smaller one&apos;s error on held-out models is less by more than its standard error; outside their range the difference estimate on random items.</source>
        <translation>Wert auf dem ganzen Benchmark, 0 = schlechtester bis 1 = bester, durch jede Menge, deren Aufgaben alle da sind. Empfohlen: ein Weg der größten, es sei denn, der Fehler einer kleineren auf zurückgehaltenen Modellen ist um mehr als seinen Standardfehler geringer; außerhalb ihres Bereichs die Differenzschätzung auf zufälligen Aufgaben.</translation>
    </message>
    <message>
        <source>The likely answer of each item, and the share of answers that give it. Suspect, where there are gold labels: the consensus is sure (0.9) of another answer than the gold label, and half of the answers give it; empty where the sure consensus agrees with the gold labels in less than 0.9 of the items. The confidence is the method&apos;s own and supposes that models err independently; calibrated, it is how often answers of that confidence are right, by the gold labels of other items (isotonic regression, five folds).</source>
        <translation>Die wahrscheinliche Antwort jeder Aufgabe und der Anteil der Antworten, die sie geben. Verdächtig, wo es Gold-Labels gibt: Der Konsens ist sich einer anderen Antwort als des Gold-Labels sicher (0,9), und die Hälfte der Antworten gibt sie; leer, wo der sichere Konsens mit den Gold-Labels in weniger als 0,9 der Aufgaben übereinstimmt. Die Sicherheit ist die des Verfahrens und nimmt an, dass Modelle unabhängig irren; kalibriert ist sie, wie oft Antworten dieser Sicherheit nach den Gold-Labels anderer Aufgaben richtig sind (isotone Regression, fünf Teile).</translation>
    </message>
    <message>
        <source>Runs by chance</source>
        <translation>Läufe durch Zufall</translation>
    </message>
    <message>
        <source>Range of scores</source>
        <translation>Bereich der Werte</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Ability</source>
        <translation>Fähigkeit</translation>
    </message>
    <message>
        <source>Ability (one dimension)</source>
        <translation>Fähigkeit (eine Dimension)</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>Accuracy, all</source>
        <translation>Genauigkeit, alle</translation>
    </message>
    <message>
        <source>Accuracy, answered</source>
        <translation>Genauigkeit, beantwortet</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Übereinstimmung</translation>
    </message>
    <message>
        <source>Agreement of two seeds (AMI)</source>
        <translation>Übereinstimmung zweier Startwerte (AMI)</translation>
    </message>
    <message>
        <source>Agreement of two seeds on permuted labels (AMI)</source>
        <translation>Übereinstimmung zweier Startwerte bei vertauschten Labels (AMI)</translation>
    </message>
    <message>
        <source>Agreement with the known attribute (AMI)</source>
        <translation>Übereinstimmung mit dem bekannten Merkmal (AMI)</translation>
    </message>
    <message>
        <source>Agreement with the known attribute (NMI)</source>
        <translation>Übereinstimmung mit dem bekannten Merkmal (NMI)</translation>
    </message>
    <message>
        <source>Answer columns of two or more models.</source>
        <translation>Antwortspalten von zwei oder mehr Modellen.</translation>
    </message>
    <message>
        <source>Answer held in</source>
        <translation>Antwort gelernt</translation>
    </message>
    <message>
        <source>Answer held out</source>
        <translation>Antwort ungesehen</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>Answers that the consensus is sure of (0.9)</source>
        <translation>Antworten, deren der Konsens sicher ist (0,9)</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Average by train shares</source>
        <translation>Mittel nach Trainingsanteilen</translation>
    </message>
    <message>
        <source>Average from</source>
        <translation>Mittel von</translation>
    </message>
    <message>
        <source>Average to</source>
        <translation>Mittel bis</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Ausgleich</translation>
    </message>
    <message>
        <source>Benjamini-Hochberg</source>
        <translation>Benjamini-Hochberg</translation>
    </message>
    <message>
        <source>Best found</source>
        <translation>Bestes gefunden</translation>
    </message>
    <message>
        <source>Best layer of A</source>
        <translation>Beste Schicht von A</translation>
    </message>
    <message>
        <source>Best layer of B</source>
        <translation>Beste Schicht von B</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>Verzerrung</translation>
    </message>
    <message>
        <source>Bias from</source>
        <translation>Verzerrung von</translation>
    </message>
    <message>
        <source>Bias to</source>
        <translation>Verzerrung bis</translation>
    </message>
    <message>
        <source>Both right</source>
        <translation>Beide richtig</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>By shares from</source>
        <translation>Nach Anteilen von</translation>
    </message>
    <message>
        <source>By shares to</source>
        <translation>Nach Anteilen bis</translation>
    </message>
    <message>
        <source>CA, crossed</source>
        <translation>CA, gekreuzt</translation>
    </message>
    <message>
        <source>CA, same answer</source>
        <translation>CA, gleiche Antwort</translation>
    </message>
    <message>
        <source>Calibrated</source>
        <translation>Kalibriert</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Kandidaten</translation>
    </message>
    <message>
        <source>Chance mean</source>
        <translation>Zufall, Mittel</translation>
    </message>
    <message>
        <source>Chance sd</source>
        <translation>Zufall, Streuung</translation>
    </message>
    <message>
        <source>Chi-square MI</source>
        <translation>Chi-Quadrat-MI</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Gewählt</translation>
    </message>
    <message>
        <source>Chosen items</source>
        <translation>Gewählte Aufgaben</translation>
    </message>
    <message>
        <source>Chosen sets</source>
        <translation>Gewählte Sätze</translation>
    </message>
    <message>
        <source>Clamped beyond</source>
        <translation>Gekappt jenseits von</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Coefficient</source>
        <translation>Koeffizient</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Komponenten</translation>
    </message>
    <message>
        <source>Confidence by gold</source>
        <translation>Sicherheit nach Gold</translation>
    </message>
    <message>
        <source>Confidence in gold</source>
        <translation>Vertrauen in Gold</translation>
    </message>
    <message>
        <source>Consensus</source>
        <translation>Konsens</translation>
    </message>
    <message>
        <source>Consensus by</source>
        <translation>Konsens nach</translation>
    </message>
    <message>
        <source>Consensus score</source>
        <translation>Konsenswert</translation>
    </message>
    <message>
        <source>Cumulative</source>
        <translation>Summiert</translation>
    </message>
    <message>
        <source>DFR</source>
        <translation>DFR</translation>
    </message>
    <message>
        <source>DMI</source>
        <translation>DMI</translation>
    </message>
    <message>
        <source>Dawid-Skene</source>
        <translation>Dawid-Skene</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>Schwierigkeit</translation>
    </message>
    <message>
        <source>Difficulty (one dimension)</source>
        <translation>Schwierigkeit (eine Dimension)</translation>
    </message>
    <message>
        <source>Dimensions chosen</source>
        <translation>Gewählte Dimensionen</translation>
    </message>
    <message>
        <source>Disagreement</source>
        <translation>Uneinigkeit</translation>
    </message>
    <message>
        <source>Discrimination</source>
        <translation>Trennschärfe</translation>
    </message>
    <message>
        <source>Discrimination (one dimension)</source>
        <translation>Trennschärfe (eine Dimension)</translation>
    </message>
    <message>
        <source>ERM</source>
        <translation>ERM</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Schätzung</translation>
    </message>
    <message>
        <source>Estimated score</source>
        <translation>Geschätzter Wert</translation>
    </message>
    <message>
        <source>Estimates</source>
        <translation>Schätzungen</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Maß</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Auffällig</translation>
    </message>
    <message>
        <source>Flip curve</source>
        <translation>Umklappkurve</translation>
    </message>
    <message>
        <source>Flip rate</source>
        <translation>Umklapprate</translation>
    </message>
    <message>
        <source>Flip rate of permuted labels</source>
        <translation>Umklapprate vertauschter Labels</translation>
    </message>
    <message>
        <source>From run</source>
        <translation>Aus Lauf</translation>
    </message>
    <message>
        <source>GLAD</source>
        <translation>GLAD</translation>
    </message>
    <message>
        <source>Gold label</source>
        <translation>Gold-Label</translation>
    </message>
    <message>
        <source>Group DRO</source>
        <translation>Group DRO</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Groups from</source>
        <translation>Gruppen aus</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>Held-in accuracy</source>
        <translation>Trefferquote gelernt</translation>
    </message>
    <message>
        <source>Held-out accuracy by chance</source>
        <translation>Genauigkeit auf Zurückgehaltenem durch Zufall</translation>
    </message>
    <message>
        <source>Held-out accuracy of the twins, mean over the classes</source>
        <translation>Genauigkeit der Zwillinge auf Zurückgehaltenem, Mittel über die Klassen</translation>
    </message>
    <message>
        <source>Hellinger MI</source>
        <translation>Hellinger-MI</translation>
    </message>
    <message>
        <source>Holm</source>
        <translation>Holm</translation>
    </message>
    <message>
        <source>IRT anchors</source>
        <translation>IRT-Anker</translation>
    </message>
    <message>
        <source>In range</source>
        <translation>Im Bereich</translation>
    </message>
    <message>
        <source>Intercept</source>
        <translation>Achsenabschnitt</translation>
    </message>
    <message>
        <source>Interval of the held-out accuracy</source>
        <translation>Intervall der Genauigkeit auf Zurückgehaltenem</translation>
    </message>
    <message>
        <source>Item parameters</source>
        <translation>Aufgabenparameter</translation>
    </message>
    <message>
        <source>Items left out</source>
        <translation>Ausgelassene Aufgaben</translation>
    </message>
    <message>
        <source>Items that repeat another one</source>
        <translation>Aufgaben, die eine andere wiederholen</translation>
    </message>
    <message>
        <source>JTT</source>
        <translation>JTT</translation>
    </message>
    <message>
        <source>KL-MI</source>
        <translation>KL-MI</translation>
    </message>
    <message>
        <source>Kendall&apos;s tau</source>
        <translation>Kendalls Tau</translation>
    </message>
    <message>
        <source>LOW,HIGH: the lowest and the highest score that the metric can give; empty = as the columns know it, else 0,1. Errors are in hundredths of the range.</source>
        <translation>NIEDRIGSTER,HÖCHSTER Wert, den die Metrik geben kann; leer = wie die Spalten sie kennen, sonst 0,1. Fehler sind in Hundertsteln dieser Spanne.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Log likelihood</source>
        <translation>Log-Likelihood</translation>
    </message>
    <message>
        <source>Lower is better</source>
        <translation>Weniger ist besser</translation>
    </message>
    <message>
        <source>MLP</source>
        <translation>MLP</translation>
    </message>
    <message>
        <source>Majority of the others</source>
        <translation>Mehrheit der anderen</translation>
    </message>
    <message>
        <source>Margin held in</source>
        <translation>Abstand gelernt</translation>
    </message>
    <message>
        <source>Margin held out</source>
        <translation>Abstand ungesehen</translation>
    </message>
    <message>
        <source>McNemar</source>
        <translation>McNemar</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Mean agreement</source>
        <translation>Mittlere Übereinstimmung</translation>
    </message>
    <message>
        <source>Mean from</source>
        <translation>Gruppenmittel von</translation>
    </message>
    <message>
        <source>Mean of the models</source>
        <translation>Mittel der Modelle</translation>
    </message>
    <message>
        <source>Mean over groups</source>
        <translation>Mittel über Gruppen</translation>
    </message>
    <message>
        <source>Mean score</source>
        <translation>Mittlerer Wert</translation>
    </message>
    <message>
        <source>Mean to</source>
        <translation>Gruppenmittel bis</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Maß</translation>
    </message>
    <message>
        <source>Methods against gold labels</source>
        <translation>Methoden gegen Gold-Labels</translation>
    </message>
    <message>
        <source>Missing scores that were filled in</source>
        <translation>Fehlende Werte, die ergänzt wurden</translation>
    </message>
    <message>
        <source>Model A</source>
        <translation>Modell A</translation>
    </message>
    <message>
        <source>Model B</source>
        <translation>Modell B</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Mutual kNN by chance, k / (n - 1)</source>
        <translation>Mutual kNN durch Zufall, k / (n - 1)</translation>
    </message>
    <message>
        <source>Near-copies count as one</source>
        <translation>Beinahe-Kopien zählen als eins</translation>
    </message>
    <message>
        <source>Neighbour</source>
        <translation>Nachbar</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>Keines</translation>
    </message>
    <message>
        <source>Not more than chance</source>
        <translation>Nicht mehr als Zufall</translation>
    </message>
    <message>
        <source>Objective of the fit</source>
        <translation>Zielwert der Anpassung</translation>
    </message>
    <message>
        <source>Of the flagged</source>
        <translation>Der auffälligen</translation>
    </message>
    <message>
        <source>Of the others</source>
        <translation>Der anderen</translation>
    </message>
    <message>
        <source>On different scales</source>
        <translation>Auf verschiedenen Skalen</translation>
    </message>
    <message>
        <source>One coin</source>
        <translation>Eine Münze</translation>
    </message>
    <message>
        <source>Only A</source>
        <translation>Nur A</translation>
    </message>
    <message>
        <source>Only B</source>
        <translation>Nur B</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>PCA</source>
        <translation>PCA</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paare</translation>
    </message>
    <message>
        <source>Pairs told apart</source>
        <translation>Unterschiedene Paare</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Posterior of the consensus</source>
        <translation>A-posteriori des Konsenses</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Precision</translation>
    </message>
    <message>
        <source>Priors</source>
        <translation>A-priori-Verteilungen</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Güte</translation>
    </message>
    <message>
        <source>Range from</source>
        <translation>Bereich von</translation>
    </message>
    <message>
        <source>Range to</source>
        <translation>Bereich bis</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Rank one</source>
        <translation>Rang eins</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>Empfohlen</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source>Root mean square</source>
        <translation>Quadratmittel</translation>
    </message>
    <message>
        <source>Root mean square in range</source>
        <translation>Quadratmittel im Bereich</translation>
    </message>
    <message>
        <source>Rounds of the fit</source>
        <translation>Runden der Anpassung</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Samples of the largest pair</source>
        <translation>Beispiele des größten Paars</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Szenarien</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Score columns of the models; some fifteen models are enough to begin with.</source>
        <translation>Wertespalten der Modelle; etwa fünfzehn Modelle genügen für den Anfang.</translation>
    </message>
    <message>
        <source>Score columns of two or more models.</source>
        <translation>Wertespalten von zwei oder mehr Modellen.</translation>
    </message>
    <message>
        <source>Score of 0</source>
        <translation>Wert der 0</translation>
    </message>
    <message>
        <source>Score of 1</source>
        <translation>Wert der 1</translation>
    </message>
    <message>
        <source>Sd</source>
        <translation>Std.-Abw.</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Ruhig</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Share of answers</source>
        <translation>Anteil der Antworten</translation>
    </message>
    <message>
        <source>Share of flagged training samples</source>
        <translation>Anteil der auffälligen Trainingsbeispiele</translation>
    </message>
    <message>
        <source>Share of intervals that hold the true score, in range</source>
        <translation>Anteil der Intervalle mit dem wahren Wert, im Bereich</translation>
    </message>
    <message>
        <source>Share of intervals that hold the true score, out of range</source>
        <translation>Anteil der Intervalle mit dem wahren Wert, außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>Share of neighbours kept</source>
        <translation>Anteil erhaltener Nachbarn</translation>
    </message>
    <message>
        <source>Share of the chosen weight</source>
        <translation>Anteil am gewählten Gewicht</translation>
    </message>
    <message>
        <source>Share of the plain mean</source>
        <translation>Anteil des einfachen Mittels</translation>
    </message>
    <message>
        <source>Share of the score</source>
        <translation>Anteil am Wert</translation>
    </message>
    <message>
        <source>Share of them that gold agrees with</source>
        <translation>Anteil davon, dem Gold zustimmt</translation>
    </message>
    <message>
        <source>Shared errors</source>
        <translation>Gemeinsame Fehler</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>Ähnlichkeit</translation>
    </message>
    <message>
        <source>Sizes of groups</source>
        <translation>Gruppengrößen</translation>
    </message>
    <message>
        <source>Spearman</source>
        <translation>Spearman</translation>
    </message>
    <message>
        <source>Spectral</source>
        <translation>Spektral</translation>
    </message>
    <message>
        <source>Stability</source>
        <translation>Beständigkeit</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Suspect</source>
        <translation>Verdächtig</translation>
    </message>
    <message>
        <source>Suspect gold labels</source>
        <translation>Verdächtige Gold-Labels</translation>
    </message>
    <message>
        <source>TVD-MI</source>
        <translation>TVD-MI</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Test samples</source>
        <translation>Testbeispiele</translation>
    </message>
    <message>
        <source>Text of the items: those with the same text and the same scores are one item that counts several times. Empty: a column that is called question, prompt or text.</source>
        <translation>Text der Aufgaben: solche mit gleichem Text und gleichen Werten sind eine Aufgabe, die mehrfach zählt. Leer: eine Spalte, die question, prompt oder text heißt.</translation>
    </message>
    <message>
        <source>The new model&apos;s score column.</source>
        <translation>Die Wertespalte des neuen Modells.</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>Training samples</source>
        <translation>Trainingsbeispiele</translation>
    </message>
    <message>
        <source>True score</source>
        <translation>Wahrer Wert</translation>
    </message>
    <message>
        <source>Trustworthiness</source>
        <translation>Vertrauenswürdigkeit</translation>
    </message>
    <message>
        <source>Twins on permuted labels, to tell what would be flagged in labels that mean nothing; each costs as much as one of the repeats. 0 = none.</source>
        <translation>Zwillinge auf vertauschten Labels, um zu erkennen, was bei bedeutungslosen Labels auffiele; jedes kostet so viel wie eine der Wiederholungen. 0 = keine.</translation>
    </message>
    <message>
        <source>UMAP</source>
        <translation>UMAP</translation>
    </message>
    <message>
        <source>Validation samples</source>
        <translation>Validierungsbeispiele</translation>
    </message>
    <message>
        <source>Value against k</source>
        <translation>Wert über k</translation>
    </message>
    <message>
        <source>Value against n</source>
        <translation>Wert über n</translation>
    </message>
    <message>
        <source>Variance</source>
        <translation>Varianz</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Worst from</source>
        <translation>Schlechteste von</translation>
    </message>
    <message>
        <source>Worst group</source>
        <translation>Schlechteste Gruppe</translation>
    </message>
    <message>
        <source>Worst to</source>
        <translation>Schlechteste bis</translation>
    </message>
    <message>
        <source>choosing items</source>
        <translation>Aufgaben wählen</translation>
    </message>
    <message>
        <source>comparing models</source>
        <translation>Modelle vergleichen</translation>
    </message>
    <message>
        <source>computing curves</source>
        <translation>Kurven berechnen</translation>
    </message>
    <message>
        <source>environments</source>
        <translation>Umgebungen</translation>
    </message>
    <message>
        <source>finding the consensus</source>
        <translation>Konsens suchen</translation>
    </message>
    <message>
        <source>finding the level of chance</source>
        <translation>Zufallsniveau bestimmen</translation>
    </message>
    <message>
        <source>fitting the item response model</source>
        <translation>Item-Response-Modell anpassen</translation>
    </message>
    <message>
        <source>gp-IRT</source>
        <translation>gp-IRT</translation>
    </message>
    <message>
        <source>known attribute</source>
        <translation>bekanntes Merkmal</translation>
    </message>
    <message>
        <source>neighbours kept</source>
        <translation>erhaltene Nachbarn</translation>
    </message>
    <message>
        <source>p-IRT</source>
        <translation>p-IRT</translation>
    </message>
    <message>
        <source>seeds</source>
        <translation>Startwerte</translation>
    </message>
    <message>
        <source>sign flips</source>
        <translation>Vorzeichenwechsel</translation>
    </message>
    <message>
        <source>training heads</source>
        <translation>Köpfe lernen</translation>
    </message>
    <message>
        <source>training twins</source>
        <translation>Zwillinge lernen</translation>
    </message>
    <message>
        <source>trainings</source>
        <translation>Trainings</translation>
    </message>
    <message>
        <source>trustworthiness</source>
        <translation>Vertrauenswürdigkeit</translation>
    </message>
    <message>
        <source>z</source>
        <translation>z</translation>
    </message>
    <message>
        <source>Are the scores honest?</source>
        <translation>Sind die Werte ehrlich?</translation>
    </message>
    <message>
        <source>Do models agree?</source>
        <translation>Sind sich Modelle einig?</translation>
    </message>
    <message>
        <source>Which samples are odd?</source>
        <translation>Welche Beispiele fallen aus dem Rahmen?</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>naive</source>
        <translation>einfach</translation>
    </message>
    <message>
        <source>regression</source>
        <translation>Regression</translation>
    </message>
    <message>
        <source>10, or 2 for four views and more</source>
        <translation>10, oder 2 ab vier Sichten</translation>
    </message>
    <message>
        <source>A row of one view asks all test rows of another by cosine; means over the ordered pairs of views and over the repeats. Chosen: the temperature with the best recall on validation.</source>
        <translation>Eine Zeile einer Sicht wird nach dem Kosinus mit allen Testzeilen einer anderen verglichen; Mittel über die geordneten Paare von Sichten und über die Wiederholungen. Gewählt: die Temperatur mit der besten Trefferquote auf den Validierungszeilen.</translation>
    </message>
    <message>
        <source>Agreement from</source>
        <translation>Übereinstimmung von</translation>
    </message>
    <message>
        <source>Agreement to</source>
        <translation>Übereinstimmung bis</translation>
    </message>
    <message>
        <source>Also match copies of the first view: the gap of perfect agreement at this temperature.</source>
        <translation>Auch Kopien der ersten Sicht zuordnen: die Lücke vollkommener Übereinstimmung bei dieser Temperatur.</translation>
    </message>
    <message>
        <source>As many as are quick</source>
        <translation>So viele, wie schnell zu rechnen sind</translation>
    </message>
    <message>
        <source>As they are</source>
        <translation>Wie sie sind</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Batches a round</source>
        <translation>Stapel je Runde</translation>
    </message>
    <message>
        <source>Best loss</source>
        <translation>Beste Verlustfunktion</translation>
    </message>
    <message>
        <source>Centre each view</source>
        <translation>Jede Sicht zentrieren</translation>
    </message>
    <message>
        <source>Check every</source>
        <translation>Prüfen alle</translation>
    </message>
    <message>
        <source>Circular variance</source>
        <translation>Zirkuläre Varianz</translation>
    </message>
    <message>
        <source>Common space</source>
        <translation>Gemeinsamer Raum</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Contribution to the gap</source>
        <translation>Beitrag zur Lücke</translation>
    </message>
    <message>
        <source>Contribution without it</source>
        <translation>Beitrag ohne sie</translation>
    </message>
    <message>
        <source>Converged</source>
        <translation>Konvergiert</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>Cosine of others</source>
        <translation>Kosinus der anderen</translation>
    </message>
    <message>
        <source>Cosine of true pairs</source>
        <translation>Kosinus der wahren Paare</translation>
    </message>
    <message>
        <source>Cost of a tuple</source>
        <translation>Kosten eines Tupels</translation>
    </message>
    <message>
        <source>Cost of the coupling</source>
        <translation>Kosten der Kopplung</translation>
    </message>
    <message>
        <source>Cost of the true tuples</source>
        <translation>Kosten der wahren Tupel</translation>
    </message>
    <message>
        <source>Deviation of the marginals</source>
        <translation>Abweichung der Randverteilungen</translation>
    </message>
    <message>
        <source>Dimensions of the common space</source>
        <translation>Dimensionen des gemeinsamen Raums</translation>
    </message>
    <message>
        <source>Dimensions of the common space; 0 = those of the narrowest view.</source>
        <translation>Dimensionen des gemeinsamen Raums; 0 = die der schmalsten Sicht.</translation>
    </message>
    <message>
        <source>Dimensions of the space that heads map to.</source>
        <translation>Dimensionen des Raums, in den die Köpfe abbilden.</translation>
    </message>
    <message>
        <source>Directions</source>
        <translation>Richtungen</translation>
    </message>
    <message>
        <source>Divides cosines as in a softmax; epsilon follows from it and from the number of views.</source>
        <translation>Teilt Kosinus wie in einem Softmax; Epsilon folgt daraus und aus der Zahl der Sichten.</translation>
    </message>
    <message>
        <source>Do three or more embeddings agree together, and which tuple or view does not fit?</source>
        <translation>Stimmen drei oder mehr Einbettungen miteinander überein, und welches Tupel oder welche Sicht passt nicht?</translation>
    </message>
    <message>
        <source>Each is tried with each loss: an unequal search is no comparison.</source>
        <translation>Jede wird mit jeder Verlustfunktion versucht: eine ungleiche Suche ist kein Vergleich.</translation>
    </message>
    <message>
        <source>Each ordered pair of views, means over the repeats.</source>
        <translation>Jedes geordnete Paar von Sichten, Mittel über die Wiederholungen.</translation>
    </message>
    <message>
        <source>Each training by itself; losses of different kinds or temperatures are not comparable.</source>
        <translation>Jedes Training für sich; Verluste verschiedener Art oder Temperatur sind nicht vergleichbar.</translation>
    </message>
    <message>
        <source>Epsilon</source>
        <translation>Epsilon</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>From chance to perfect agreement</source>
        <translation>Vom Zufall zur vollkommenen Übereinstimmung</translation>
    </message>
    <message>
        <source>From the spread of the costs</source>
        <translation>Aus der Streuung der Kosten</translation>
    </message>
    <message>
        <source>From the temperature</source>
        <translation>Aus der Temperatur</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Lücke</translation>
    </message>
    <message>
        <source>Gap by chance</source>
        <translation>Lücke durch Zufall</translation>
    </message>
    <message>
        <source>Gap in nats</source>
        <translation>Lücke in nats</translation>
    </message>
    <message>
        <source>Gap of perfect agreement</source>
        <translation>Lücke vollkommener Übereinstimmung</translation>
    </message>
    <message>
        <source>Gap over chance</source>
        <translation>Lücke im Verhältnis zum Zufall</translation>
    </message>
    <message>
        <source>Gap over chance from</source>
        <translation>Lücke im Verhältnis zum Zufall von</translation>
    </message>
    <message>
        <source>Gap over chance to</source>
        <translation>Lücke im Verhältnis zum Zufall bis</translation>
    </message>
    <message>
        <source>Gap over chance without it</source>
        <translation>Lücke im Verhältnis zum Zufall ohne sie</translation>
    </message>
    <message>
        <source>Gap without it</source>
        <translation>Lücke ohne sie</translation>
    </message>
    <message>
        <source>Gaps of tuples put together at random within the same batches.</source>
        <translation>Lücken zufällig zusammengestellter Tupel in denselben Stapeln.</translation>
    </message>
    <message>
        <source>Gaps of tuples put together at random, for the p-value and z; 0 = none.</source>
        <translation>Lücken zufällig zusammengestellter Tupel, für p-Wert und z; 0 = keine.</translation>
    </message>
    <message>
        <source>Heads for joint alignment</source>
        <translation>Köpfe für gemeinsame Ausrichtung</translation>
    </message>
    <message>
        <source>Its recall@1</source>
        <translation>Ihre Trefferquote@1</translation>
    </message>
    <message>
        <source>Its temperature</source>
        <translation>Ihre Temperatur</translation>
    </message>
    <message>
        <source>Joint alignment</source>
        <translation>Gemeinsame Ausrichtung</translation>
    </message>
    <message>
        <source>Keep each view in the common space as a column NAME/view; empty = make no columns.</source>
        <translation>Jede Sicht im gemeinsamen Raum als Spalte NAME/Sicht behalten; leer = keine Spalten.</translation>
    </message>
    <message>
        <source>Keep each view through the best head as a column NAME/view; empty = make no columns.</source>
        <translation>Jede Sicht nach dem besten Kopf als Spalte NAME/Sicht behalten; leer = keine Spalten.</translation>
    </message>
    <message>
        <source>Keep the contribution of each tuple, and where its mass goes instead.</source>
        <translation>Den Beitrag jedes Tupels behalten, und wohin seine Masse stattdessen geht.</translation>
    </message>
    <message>
        <source>Least value</source>
        <translation>Kleinster Wert</translation>
    </message>
    <message>
        <source>Leave each view out</source>
        <translation>Jede Sicht einmal weglassen</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlustfunktion</translation>
    </message>
    <message>
        <source>Loss, first 10 steps</source>
        <translation>Verlust, erste 10 Schritte</translation>
    </message>
    <message>
        <source>Loss, last 10 steps</source>
        <translation>Verlust, letzte 10 Schritte</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>Verlustfunktionen</translation>
    </message>
    <message>
        <source>M3G</source>
        <translation>M3G</translation>
    </message>
    <message>
        <source>Mass</source>
        <translation>Masse</translation>
    </message>
    <message>
        <source>Mass goes to</source>
        <translation>Masse geht an</translation>
    </message>
    <message>
        <source>Mass that the joint coupling leaves with the true partner.</source>
        <translation>Masse, die die gemeinsame Kopplung beim wahren Partner lässt.</translation>
    </message>
    <message>
        <source>Match again without each view, to see which one does not fit; of three views or more.</source>
        <translation>Noch einmal ohne jede Sicht zuordnen, um zu sehen, welche nicht passt; ab drei Sichten.</translation>
    </message>
    <message>
        <source>Match probability</source>
        <translation>Zuordnungswahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Matched instead</source>
        <translation>Stattdessen zugeordnet</translation>
    </message>
    <message>
        <source>Matched mass</source>
        <translation>Masse beim Partner</translation>
    </message>
    <message>
        <source>Mean of the null</source>
        <translation>Mittel der Nullverteilung</translation>
    </message>
    <message>
        <source>Mean reciprocal rank</source>
        <translation>Mittlerer Kehrwert des Rangs</translation>
    </message>
    <message>
        <source>Most sweeps</source>
        <translation>Höchstens Durchgänge</translation>
    </message>
    <message>
        <source>Name of new columns</source>
        <translation>Name neuer Spalten</translation>
    </message>
    <message>
        <source>Null</source>
        <translation>Nullverteilung</translation>
    </message>
    <message>
        <source>Of Adam.</source>
        <translation>Des Verfahrens Adam.</translation>
    </message>
    <message>
        <source>Pairs of views</source>
        <translation>Paare von Sichten</translation>
    </message>
    <message>
        <source>Perfect agreement</source>
        <translation>Vollkommene Übereinstimmung</translation>
    </message>
    <message>
        <source>Perfect agreement over chance</source>
        <translation>Vollkommene Übereinstimmung im Verhältnis zum Zufall</translation>
    </message>
    <message>
        <source>Permutation</source>
        <translation>Permutation</translation>
    </message>
    <message>
        <source>Principal components, turned</source>
        <translation>Hauptkomponenten, gedreht</translation>
    </message>
    <message>
        <source>Recall@1</source>
        <translation>Trefferquote@1</translation>
    </message>
    <message>
        <source>Recall@1 before training</source>
        <translation>Trefferquote@1 vor dem Training</translation>
    </message>
    <message>
        <source>Recall@1 of the chosen heads of two losses, paired over the test rows.</source>
        <translation>Trefferquote@1 der gewählten Köpfe zweier Verlustfunktionen, gepaart über die Testzeilen.</translation>
    </message>
    <message>
        <source>Recall@1 on validation</source>
        <translation>Trefferquote@1 auf Validierung</translation>
    </message>
    <message>
        <source>Recall@5</source>
        <translation>Trefferquote@5</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Bezug</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Runde</translation>
    </message>
    <message>
        <source>Rows of a step.</source>
        <translation>Zeilen eines Schritts.</translation>
    </message>
    <message>
        <source>Scored tuples</source>
        <translation>Bewertete Tupel</translation>
    </message>
    <message>
        <source>Scored tuples, those that fit worst first. The mean of the contributions is the gap; match probability is n times the coupling at the true tuple.</source>
        <translation>Bewertete Tupel, die am schlechtesten passenden zuerst. Das Mittel der Beiträge ist die Lücke; die Zuordnungswahrscheinlichkeit ist n mal die Kopplung am wahren Tupel.</translation>
    </message>
    <message>
        <source>Share of the rows that is scored where the map is fitted to the others and no split is named.</source>
        <translation>Anteil der Zeilen, der bewertet wird, wenn die Abbildung an den anderen angepasst wird und keine Aufteilung genannt ist.</translation>
    </message>
    <message>
        <source>Share to score</source>
        <translation>Anteil zum Bewerten</translation>
    </message>
    <message>
        <source>Squared distance</source>
        <translation>Quadrierter Abstand</translation>
    </message>
    <message>
        <source>Steps of Adam.</source>
        <translation>Schritte von Adam.</translation>
    </message>
    <message>
        <source>Sweeps</source>
        <translation>Durchgänge</translation>
    </message>
    <message>
        <source>Sweeps between two looks at the marginals.</source>
        <translation>Durchgänge zwischen zwei Blicken auf die Randverteilungen.</translation>
    </message>
    <message>
        <source>Take from each view the mean of its fitting rows: embeddings of one model share a direction that hides what differs.</source>
        <translation>Von jeder Sicht das Mittel ihrer Anpassungszeilen abziehen: Einbettungen eines Modells teilen eine Richtung, die verdeckt, was sich unterscheidet.</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Temperatures</source>
        <translation>Temperaturen</translation>
    </message>
    <message>
        <source>Temperatures to try</source>
        <translation>Zu prüfende Temperaturen</translation>
    </message>
    <message>
        <source>The solver stops after so many sweeps in any case, and says so.</source>
        <translation>Der Löser hält nach so vielen Durchgängen auf jeden Fall an und sagt es.</translation>
    </message>
    <message>
        <source>The solver stops where all marginals deviate by no more than this together; 0 = never.</source>
        <translation>Der Löser hält an, wo alle Randverteilungen zusammen nicht mehr als das abweichen; 0 = nie.</translation>
    </message>
    <message>
        <source>The whole run again at each of these temperatures; empty = none.</source>
        <translation>Der ganze Lauf noch einmal bei jeder dieser Temperaturen; leer = keine.</translation>
    </message>
    <message>
        <source>The whole run again at each temperature.</source>
        <translation>Der ganze Lauf noch einmal bei jeder Temperatur.</translation>
    </message>
    <message>
        <source>Times that all scored rows are cut into batches anew.</source>
        <translation>Wie oft alle bewerteten Zeilen neu in Stapel geteilt werden.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Trainings from different starts; figures are their means.</source>
        <translation>Trainings von verschiedenen Anfängen; die Zahlen sind ihre Mittel.</translation>
    </message>
    <message>
        <source>True tuple is the likeliest</source>
        <translation>Wahres Tupel ist das wahrscheinlichste</translation>
    </message>
    <message>
        <source>Tuples</source>
        <translation>Tupel</translation>
    </message>
    <message>
        <source>Tuples one by one</source>
        <translation>Tupel einzeln</translation>
    </message>
    <message>
        <source>Tuples that are matched at once; the gap depends on it. auto: the largest of 64, 32, 16, 8 with batch^views up to 2^24; 0: all scored rows at once.</source>
        <translation>Tupel, die auf einmal zugeordnet werden; die Lücke hängt davon ab. auto: das größte von 64, 32, 16, 8 mit Stapel^Sichten bis 2^24; 0: alle bewerteten Zeilen auf einmal.</translation>
    </message>
    <message>
        <source>Tuples that sit out a round</source>
        <translation>Tupel, die eine Runde aussetzen</translation>
    </message>
    <message>
        <source>Tuples that the map was fitted to</source>
        <translation>Tupel, an denen die Abbildung angepasst wurde</translation>
    </message>
    <message>
        <source>Two or more vector columns of the same samples; each is a view.</source>
        <translation>Zwei oder mehr Vektorspalten derselben Beispiele; jede ist eine Sicht.</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Sicht</translation>
    </message>
    <message>
        <source>View that fits least</source>
        <translation>Sicht, die am wenigsten passt</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Sichten</translation>
    </message>
    <message>
        <source>Weight of the entropy: from the temperature, 0.05 times the standard deviation of the costs (auto), or a number.</source>
        <translation>Gewicht der Entropie: aus der Temperatur, 0,05 mal die Standardabweichung der Kosten (auto) oder eine Zahl.</translation>
    </message>
    <message>
        <source>What each batch gave.</source>
        <translation>Was jeder Stapel ergab.</translation>
    </message>
    <message>
        <source>What heads are trained by: the matching gap, InfoNCE averaged over pairs of views, or of each view against the mean of the others.</source>
        <translation>Wonach Köpfe trainiert werden: die Zuordnungslücke, InfoNCE gemittelt über Paare von Sichten, oder jede Sicht gegen das Mittel der anderen.</translation>
    </message>
    <message>
        <source>Would linear heads bring these embeddings together, and which loss at which temperature does it best?</source>
        <translation>Würden lineare Köpfe diese Einbettungen zusammenbringen, und welche Verlustfunktion kann es bei welcher Temperatur am besten?</translation>
    </message>
    <message>
        <source>fitting the common space</source>
        <translation>gemeinsamer Raum wird angepasst</translation>
    </message>
    <message>
        <source>matching batches</source>
        <translation>Stapel werden zugeordnet</translation>
    </message>
    <message>
        <source>sweeps</source>
        <translation>Durchgänge</translation>
    </message>
    <message>
        <source>train and test (or 0 and 2) of each sample: the map is fitted to train, test is scored. Without it rows are drawn by the seed.</source>
        <translation>train und test (oder 0 und 2) jedes Beispiels: die Abbildung wird an train angepasst, test bewertet. Ohne sie werden Zeilen nach dem Startwert gezogen.</translation>
    </message>
    <message>
        <source>train, validation and test (or 0, 1, 2) of each sample; without it 60/20/20 % by the seed.</source>
        <translation>train, validation und test (oder 0, 1, 2) jedes Beispiels; sonst 60/20/20 % nach dem Startwert.</translation>
    </message>
    <message>
        <source>tuples</source>
        <translation>Tupel</translation>
    </message>
    <message>
        <source>For the tuples that fit worst, in each view: the other sample that suits the tuple&apos;s other views best, and the largest share of their mass that it got in a batch.</source>
        <translation>Für die Tupel, die am schlechtesten passen, in jeder Sicht: das andere Beispiel, das am besten zu den übrigen Sichten des Tupels passt, und der größte Anteil ihrer Masse, den es in einem Stapel bekam.</translation>
    </message>
    <message>
        <source>InfoNCE against the mean</source>
        <translation>InfoNCE gegen das Mittel</translation>
    </message>
    <message>
        <source>Smaller from</source>
        <translation>Kleiner von</translation>
    </message>
    <message>
        <source>Smaller than without another by</source>
        <translation>Kleiner als ohne eine andere um</translation>
    </message>
    <message>
        <source>Smaller to</source>
        <translation>Kleiner bis</translation>
    </message>
    <message>
        <source>The match of the other views without this one. The drop is how much smaller the gap is than without another view on average: positive where this one disturbs the others.</source>
        <translation>Wie gut die anderen Sichten ohne diese zusammenpassen. Der Abfall sagt, um wie viel kleiner die Lücke ist als im Mittel ohne eine andere Sicht: über null, wo diese die anderen stört.</translation>
    </message>
    <message>
        <source>The view (or its model) whose axes are kept; empty = the first. Agreement and blame depend on it.</source>
        <translation>Die Sicht (oder ihr Modell), deren Achsen bleiben; leer = die erste. Übereinstimmung und schwächste Sicht hängen davon ab.</translation>
    </message>
    <message>
        <source>pairwise InfoNCE</source>
        <translation>paarweises InfoNCE</translation>
    </message>
    <message>
        <source>A share of the largest that there can be, or as it is.</source>
        <translation>Ein Anteil des größten möglichen Werts, oder wie er ist.</translation>
    </message>
    <message>
        <source>Accuracy of the predictor</source>
        <translation>Genauigkeit der Vorhersage</translation>
    </message>
    <message>
        <source>Added to the diagonal of both covariances; 0 = a pseudo-inverse.</source>
        <translation>Wird zur Diagonale beider Kovarianzen addiert; 0 = eine Pseudoinverse.</translation>
    </message>
    <message>
        <source>Against the vectors as they are, on the same test rows. Accuracies: Newcombe&apos;s paired interval, McNemar&apos;s exact test; gaps: the same bootstrap draws. Adjusted: Holm over the methods of a measure.</source>
        <translation>Gegenüber den Vektoren, wie sie sind, auf denselben Testzeilen. Genauigkeiten: Newcombes gepaartes Intervall, McNemars exakter Test; Lücken: dieselben Bootstrap-Ziehungen. Korrigiert: Holm über die Methoden eines Maßes.</translation>
    </message>
    <message>
        <source>All of the training rows. Left: the largest entry of the difference to the target&apos;s mean or covariance after moving; of a map for all rows, the largest over the values. Transport cost: mean |f(x) - x|^2 of the moved rows.</source>
        <translation>Alles von den Trainingszeilen. Rest: der größte Eintrag des Unterschieds zu Mittelwert oder Kovarianz des Ziels nach dem Verschieben; bei einer Abbildung für alle Zeilen der größte über die Werte. Transportkosten: mittleres |f(x) - x|^2 der verschobenen Zeilen.</translation>
    </message>
    <message>
        <source>Among so many nearest test rows by cosine, how many have the same value; none = don&apos;t look.</source>
        <translation>Wie viele der so vielen nächsten Testzeilen (Kosinus) denselben Wert haben; none = nicht nachsehen.</translation>
    </message>
    <message>
        <source>Apply a steering map</source>
        <translation>Steuerungsabbildung anwenden</translation>
    </message>
    <message>
        <source>As it is, or times the mean of the covariance&apos;s eigenvalues.</source>
        <translation>Wie er ist, oder mal dem Mittel der Eigenwerte der Kovarianz.</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Gefragt nach</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Merkmal</translation>
    </message>
    <message>
        <source>Attribute by chance</source>
        <translation>Merkmal durch Zufall</translation>
    </message>
    <message>
        <source>Attribute, predicted</source>
        <translation>Merkmal, vorhergesagt</translation>
    </message>
    <message>
        <source>Can an attribute be moved or erased, and what does that cost?</source>
        <translation>Lässt sich ein Merkmal verschieben oder löschen, und was kostet das?</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Classes left out</source>
        <translation>Ausgelassene Klassen</translation>
    </message>
    <message>
        <source>Classifiers fitted to the moved training rows, scored on the moved test rows; chance = always the most frequent value.</source>
        <translation>An die verschobenen Trainingszeilen angepasste Klassifikatoren, auf den verschobenen Testzeilen bewertet; Zufall = immer der häufigste Wert.</translation>
    </message>
    <message>
        <source>Classifiers that look for attribute and task before and after; none = train nothing, not the task&apos;s classifier either.</source>
        <translation>Klassifikatoren, die vorher und nachher nach Merkmal und Aufgabe suchen; none = nichts trainieren, auch nicht den Klassifikator der Aufgabe.</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Kondition</translation>
    </message>
    <message>
        <source>Correlation from</source>
        <translation>Korrelation von</translation>
    </message>
    <message>
        <source>Correlation to</source>
        <translation>Korrelation bis</translation>
    </message>
    <message>
        <source>Correlation with shares</source>
        <translation>Korrelation mit Anteilen</translation>
    </message>
    <message>
        <source>Covariance before</source>
        <translation>Kovarianz vorher</translation>
    </message>
    <message>
        <source>Covariance left</source>
        <translation>Kovarianz, Rest</translation>
    </message>
    <message>
        <source>Covariances by</source>
        <translation>Kovarianzen durch</translation>
    </message>
    <message>
        <source>Cross-covariance after</source>
        <translation>Kreuzkovarianz nachher</translation>
    </message>
    <message>
        <source>Cross-covariance before</source>
        <translation>Kreuzkovarianz vorher</translation>
    </message>
    <message>
        <source>Directions removed</source>
        <translation>Entfernte Richtungen</translation>
    </message>
    <message>
        <source>Directions whose (whitened) cross-covariance with the attribute is no larger are not erased.</source>
        <translation>Richtungen, deren (geweißte) Kreuzkovarianz mit dem Merkmal nicht größer ist, werden nicht gelöscht.</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Draws for intervals</source>
        <translation>Ziehungen für Intervalle</translation>
    </message>
    <message>
        <source>Draws of test rows within class and value, for intervals of gaps.</source>
        <translation>Ziehungen von Testzeilen innerhalb von Klasse und Wert, für Intervalle der Lücken.</translation>
    </message>
    <message>
        <source>Eigenvalue</source>
        <translation>Eigenwert</translation>
    </message>
    <message>
        <source>Eigenvalues of a covariance up to this share of the largest count as 0; auto = 1e-12, and 1e-6 for vectors stored as float16.</source>
        <translation>Eigenwerte einer Kovarianz bis zu diesem Anteil des größten gelten als 0; auto = 1e-12, und 1e-6 für als float16 gespeicherte Vektoren.</translation>
    </message>
    <message>
        <source>Eigenvalues of the map, largest first: 1 = a direction that stays, 0 = one that is gone, above 1 = one that is stretched.</source>
        <translation>Eigenwerte der Abbildung, der größte zuerst: 1 = eine Richtung, die bleibt, 0 = eine, die fehlt, über 1 = eine, die gestreckt wird.</translation>
    </message>
    <message>
        <source>Empty = COLUMN steered by METHOD.</source>
        <translation>Leer = SPALTE steered by METHODE.</translation>
    </message>
    <message>
        <source>Gap (RMS)</source>
        <translation>Lücke (RMS)</translation>
    </message>
    <message>
        <source>Gap from</source>
        <translation>Lücke von</translation>
    </message>
    <message>
        <source>Gap less its bias</source>
        <translation>Lücke ohne Verzerrung</translation>
    </message>
    <message>
        <source>Gap to</source>
        <translation>Lücke bis</translation>
    </message>
    <message>
        <source>Gaps by class</source>
        <translation>Lücken je Klasse</translation>
    </message>
    <message>
        <source>How methods that move the rows of some values know them beyond the training rows: by a classifier, as in use, or by the true attribute, an upper bound.</source>
        <translation>Woher Methoden, die Zeilen mancher Werte verschieben, diese außerhalb der Trainingszeilen kennen: durch einen Klassifikator, wie im Einsatz, oder durch das wahre Merkmal, eine obere Schranke.</translation>
    </message>
    <message>
        <source>INLP</source>
        <translation>INLP</translation>
    </message>
    <message>
        <source>Keep the moved vectors as a column NAME, or NAME/method where there are several; empty = make none.</source>
        <translation>Die verschobenen Vektoren als Spalte NAME behalten, bei mehreren als NAME/Methode; leer = keine anlegen.</translation>
    </message>
    <message>
        <source>LEACE</source>
        <translation>LEACE</translation>
    </message>
    <message>
        <source>LEACE, attribute known</source>
        <translation>LEACE, Merkmal bekannt</translation>
    </message>
    <message>
        <source>Largest shift of a mean</source>
        <translation>Größte Verschiebung eines Mittelwerts</translation>
    </message>
    <message>
        <source>Least correlation</source>
        <translation>Kleinste Korrelation</translation>
    </message>
    <message>
        <source>Least correlation is</source>
        <translation>Kleinste Korrelation ist</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>Abbildungen</translation>
    </message>
    <message>
        <source>Mean absolute gap</source>
        <translation>Mittlere absolute Lücke</translation>
    </message>
    <message>
        <source>Mean left</source>
        <translation>Mittelwert, Rest</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>Methoden</translation>
    </message>
    <message>
        <source>Move the values&apos; means onto the target&apos;s, means and covariances, or erase what linear probes find: LEACE with the least change, by an orthogonal projection, with the attribute known, or probe by probe.</source>
        <translation>Die Mittelwerte der Werte auf den des Ziels verschieben, Mittelwerte und Kovarianzen, oder löschen, was lineare Sonden finden: LEACE mit der kleinsten Änderung, durch eine orthogonale Projektion, bei bekanntem Merkmal, oder Sonde für Sonde.</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Verschoben</translation>
    </message>
    <message>
        <source>Moved by</source>
        <translation>Verschoben um</translation>
    </message>
    <message>
        <source>Name of the new column</source>
        <translation>Name der neuen Spalte</translation>
    </message>
    <message>
        <source>New column</source>
        <translation>Neue Spalte</translation>
    </message>
    <message>
        <source>Number of the run that made the map.</source>
        <translation>Nummer des Laufs, der die Abbildung gemacht hat.</translation>
    </message>
    <message>
        <source>Of the nearest test rows by cosine, how many have the value of the row that asks.</source>
        <translation>Wie viele der nächsten Testzeilen (Kosinus) den Wert der fragenden Zeile haben.</translation>
    </message>
    <message>
        <source>One of the run&apos;s methods; empty = the only one it has.</source>
        <translation>Eine der Methoden des Laufs; leer = die einzige, die er hat.</translation>
    </message>
    <message>
        <source>Permutations of the attribute within each class: the gaps there are by chance.</source>
        <translation>Permutationen des Merkmals innerhalb jeder Klasse: die Lücken, die es durch Zufall gibt.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>Predictor</source>
        <translation>Vorhersage durch</translation>
    </message>
    <message>
        <source>Predictor from</source>
        <translation>Vorhersage von</translation>
    </message>
    <message>
        <source>Predictor to</source>
        <translation>Vorhersage bis</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>Sonde</translation>
    </message>
    <message>
        <source>Probes</source>
        <translation>Sonden</translation>
    </message>
    <message>
        <source>Probes that are projected out, one after the other.</source>
        <translation>Sonden, die nacheinander herausprojiziert werden.</translation>
    </message>
    <message>
        <source>Rank tolerance</source>
        <translation>Rangtoleranz</translation>
    </message>
    <message>
        <source>Ridge</source>
        <translation>Ridge</translation>
    </message>
    <message>
        <source>Ridge is</source>
        <translation>Ridge ist</translation>
    </message>
    <message>
        <source>Right, moved</source>
        <translation>Richtig, verschoben</translation>
    </message>
    <message>
        <source>Right, target</source>
        <translation>Richtig, Ziel</translation>
    </message>
    <message>
        <source>Rounds of INLP</source>
        <translation>Runden von INLP</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Rows by</source>
        <translation>Zeilen nach</translation>
    </message>
    <message>
        <source>Rows by value</source>
        <translation>Zeilen je Wert</translation>
    </message>
    <message>
        <source>Rows fitted to</source>
        <translation>Angepasst an Zeilen</translation>
    </message>
    <message>
        <source>Rows move by its values; without it as the run&apos;s predictor tells them. Maps for all rows need neither.</source>
        <translation>Zeilen werden nach ihren Werten verschoben; ohne sie, wie die Vorhersage des Laufs sie nennt. Abbildungen für alle Zeilen brauchen beides nicht.</translation>
    </message>
    <message>
        <source>Rows moved</source>
        <translation>Verschobene Zeilen</translation>
    </message>
    <message>
        <source>Rows of probes</source>
        <translation>Zeilen der Sonden</translation>
    </message>
    <message>
        <source>Rows of the target</source>
        <translation>Zeilen des Ziels</translation>
    </message>
    <message>
        <source>Same value</source>
        <translation>Gleicher Wert</translation>
    </message>
    <message>
        <source>Share kept by shrinkage</source>
        <translation>Nach Schrumpfung behaltener Anteil</translation>
    </message>
    <message>
        <source>Share on train</source>
        <translation>Anteil im Training</translation>
    </message>
    <message>
        <source>Shrink LEACE&apos;s covariance</source>
        <translation>Kovarianz von LEACE schrumpfen</translation>
    </message>
    <message>
        <source>Spectrum</source>
        <translation>Spektrum</translation>
    </message>
    <message>
        <source>Steer within so many principal components of the training rows; 0 = all dimensions.</source>
        <translation>Innerhalb so vieler Hauptkomponenten der Trainingszeilen steuern; 0 = alle Dimensionen.</translation>
    </message>
    <message>
        <source>Steering</source>
        <translation>Steuerung</translation>
    </message>
    <message>
        <source>Steering run</source>
        <translation>Lauf der Steuerung</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Table of samples</source>
        <translation>Tabelle der Beispiele</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Task accuracy</source>
        <translation>Genauigkeit der Aufgabe</translation>
    </message>
    <message>
        <source>Task after</source>
        <translation>Aufgabe nachher</translation>
    </message>
    <message>
        <source>Task before</source>
        <translation>Aufgabe vorher</translation>
    </message>
    <message>
        <source>Task by chance</source>
        <translation>Aufgabe durch Zufall</translation>
    </message>
    <message>
        <source>Task from</source>
        <translation>Aufgabe von</translation>
    </message>
    <message>
        <source>Task to</source>
        <translation>Aufgabe bis</translation>
    </message>
    <message>
        <source>Task: a linear classifier that is fitted anew to the moved training rows. Gap of a class: share of its test rows told right, moved value less target. Chance: the attribute permuted within classes. Correlation: of the gaps with the value&apos;s share of each class on the training rows.</source>
        <translation>Aufgabe: ein linearer Klassifikator, neu an die verschobenen Trainingszeilen angepasst. Lücke einer Klasse: Anteil ihrer richtig genannten Testzeilen, verschobener Wert minus Ziel. Zufall: das Merkmal innerhalb der Klassen permutiert. Korrelation: der Lücken mit dem Anteil des Werts an jeder Klasse der Trainingszeilen.</translation>
    </message>
    <message>
        <source>Test rows by</source>
        <translation>Testzeilen nach</translation>
    </message>
    <message>
        <source>The classifier that tells the attribute where rows move by it.</source>
        <translation>Der Klassifikator, der das Merkmal nennt, wo Zeilen danach verschoben werden.</translation>
    </message>
    <message>
        <source>The column to move.</source>
        <translation>Die zu verschiebende Spalte.</translation>
    </message>
    <message>
        <source>The column to move: as wide as the one that the map was made of.</source>
        <translation>Die zu verschiebende Spalte: so breit wie die, aus der die Abbildung gemacht wurde.</translation>
    </message>
    <message>
        <source>The embedding to steer.</source>
        <translation>Die zu steuernde Einbettung.</translation>
    </message>
    <message>
        <source>The value whose mean (and covariance) the others get, or barycentre: all meet in the middle; empty = the most frequent one of the training rows.</source>
        <translation>Der Wert, dessen Mittelwert (und Kovarianz) die anderen bekommen, oder barycentre: alle treffen sich in der Mitte; leer = der häufigste der Trainingszeilen.</translation>
    </message>
    <message>
        <source>Towards a multiple of the identity, by the amount that is best for as many rows.</source>
        <translation>Hin zu einem Vielfachen der Einheitsmatrix, um das für so viele Zeilen beste Maß.</translation>
    </message>
    <message>
        <source>Training rows that probes are fitted to, drawn by the seed; 0 = all.</source>
        <translation>Trainingszeilen, an die Sonden angepasst werden, durch den Startwert gezogen; 0 = alle.</translation>
    </message>
    <message>
        <source>Transport cost</source>
        <translation>Transportkosten</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Value moved</source>
        <translation>Verschobener Wert</translation>
    </message>
    <message>
        <source>Values of the attribute, given or predicted; all = one map for all rows.</source>
        <translation>Werte des Merkmals, gegeben oder vorhergesagt; all = eine Abbildung für alle Zeilen.</translation>
    </message>
    <message>
        <source>Values of the attribute, with commas between; empty = all but the target.</source>
        <translation>Werte des Merkmals, durch Kommas getrennt; leer = alle außer dem Ziel.</translation>
    </message>
    <message>
        <source>Values to move</source>
        <translation>Zu verschiebende Werte</translation>
    </message>
    <message>
        <source>What became of each sample: how far its vector moved, and what the task&apos;s classifier says of it.</source>
        <translation>Was aus jedem Beispiel wurde: wie weit sein Vektor verschoben wurde, und was der Klassifikator der Aufgabe sagt.</translation>
    </message>
    <message>
        <source>What became of each sample; auto = where there are up to 10,000.</source>
        <translation>Was aus jedem Beispiel wurde; auto = bei bis zu 10.000.</translation>
    </message>
    <message>
        <source>What becomes of another column when a map that was made is applied to it?</source>
        <translation>Was wird aus einer anderen Spalte, wenn eine vorhandene Abbildung auf sie angewandt wird?</translation>
    </message>
    <message>
        <source>What can be taken out, and what becomes of it?</source>
        <translation>Was lässt sich herausnehmen, und was wird daraus?</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
    <message>
        <source>What is to be moved or erased: a category of the samples.</source>
        <translation>Was verschoben oder gelöscht werden soll: eine Kategorie der Beispiele.</translation>
    </message>
    <message>
        <source>What is to stay: the classes of a task; without it only the attribute is looked at.</source>
        <translation>Was bleiben soll: die Klassen einer Aufgabe; ohne sie wird nur das Merkmal betrachtet.</translation>
    </message>
    <message>
        <source>What sums of squares are divided by; LEACE always takes n - 1.</source>
        <translation>Wodurch Quadratsummen geteilt werden; LEACE nimmt immer n - 1.</translation>
    </message>
    <message>
        <source>absolute</source>
        <translation>absolut</translation>
    </message>
    <message>
        <source>adding up</source>
        <translation>Summieren</translation>
    </message>
    <message>
        <source>attribute</source>
        <translation>Merkmal</translation>
    </message>
    <message>
        <source>attribute, MLP probe</source>
        <translation>Merkmal, MLP-Sonde</translation>
    </message>
    <message>
        <source>attribute, linear probe</source>
        <translation>Merkmal, lineare Sonde</translation>
    </message>
    <message>
        <source>barycentre</source>
        <translation>Schwerpunkt</translation>
    </message>
    <message>
        <source>draws</source>
        <translation>Ziehungen</translation>
    </message>
    <message>
        <source>false</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>fitting probes</source>
        <translation>Sonden anpassen</translation>
    </message>
    <message>
        <source>fitting the predictor</source>
        <translation>Vorhersage anpassen</translation>
    </message>
    <message>
        <source>gap (RMS)</source>
        <translation>Lücke (RMS)</translation>
    </message>
    <message>
        <source>gold</source>
        <translation>wahr</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>mean and covariance</source>
        <translation>Mittelwert und Kovarianz</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>n - 1</source>
        <translation>n - 1</translation>
    </message>
    <message>
        <source>original</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>orthogonal projection</source>
        <translation>orthogonale Projektion</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>vorhergesagt</translation>
    </message>
    <message>
        <source>predicted attribute</source>
        <translation>vorhergesagtes Merkmal</translation>
    </message>
    <message>
        <source>probes</source>
        <translation>Sonden</translation>
    </message>
    <message>
        <source>projecting out probes</source>
        <translation>Sonden herausprojizieren</translation>
    </message>
    <message>
        <source>relative</source>
        <translation>relativ</translation>
    </message>
    <message>
        <source>resampling gaps</source>
        <translation>Lücken neu ziehen</translation>
    </message>
    <message>
        <source>task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>task accuracy</source>
        <translation>Genauigkeit der Aufgabe</translation>
    </message>
    <message>
        <source>test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>train</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>train, validation and test (or 0, 1, 2) of each sample; without it 60/20/20 % of each value of the attribute by the seed.</source>
        <translation>train, validation und test (oder 0, 1, 2) jedes Beispiels; ohne sie 60/20/20 % jedes Werts des Merkmals durch den Startwert.</translation>
    </message>
    <message>
        <source>true</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>true attribute</source>
        <translation>wahres Merkmal</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Gaps against</source>
        <translation>Lücken gegenüber</translation>
    </message>
    <message>
        <source>Largest eigenvalue (symmetric part)</source>
        <translation>Größter Eigenwert (symmetrischer Teil)</translation>
    </message>
    <message>
        <source>Least eigenvalue (symmetric part)</source>
        <translation>Kleinster Eigenwert (symmetrischer Teil)</translation>
    </message>
    <message>
        <source>Share of a class&apos;s test rows that the task&apos;s classifier tells right, of the moved value less of the target. p: all permutations of both values among its rows; adjusted: Holm over the classes.</source>
        <translation>Anteil der Testzeilen einer Klasse, die der Klassifikator der Aufgabe richtig einordnet, beim verschobenen Wert minus beim Ziel. p: alle Permutationen beider Werte unter ihren Zeilen; korrigiert: Holm über die Klassen.</translation>
    </message>
    <message>
        <source>finding the barycentre</source>
        <translation>Schwerpunkt suchen</translation>
    </message>
    <message>
        <source>1 %</source>
        <translation>1 %</translation>
    </message>
    <message>
        <source>5 %</source>
        <translation>5 %</translation>
    </message>
    <message>
        <source>95 %</source>
        <translation>95 %</translation>
    </message>
    <message>
        <source>99 %</source>
        <translation>99 %</translation>
    </message>
    <message>
        <source>Band from</source>
        <translation>Band von</translation>
    </message>
    <message>
        <source>Band to</source>
        <translation>Band bis</translation>
    </message>
    <message>
        <source>Bandwidth</source>
        <translation>Bandbreite</translation>
    </message>
    <message>
        <source>By the number of rows, by one less, or drawn towards a multiple of the identity.</source>
        <translation>Durch die Zahl der Zeilen, durch eine weniger, oder zu einem Vielfachen der Einheitsmatrix gezogen.</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Change of log det a generation</source>
        <translation>Änderung von log det je Generation</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Counted from 1, the fit to real rows.</source>
        <translation>Von 1 an gezählt, der Anpassung an echte Zeilen.</translation>
    </message>
    <message>
        <source>Covariance</source>
        <translation>Kovarianz</translation>
    </message>
    <message>
        <source>Covariances of parts</source>
        <translation>Kovarianzen der Teile</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Versuchsplan</translation>
    </message>
    <message>
        <source>Drawn near it, generation 1</source>
        <translation>Gezogene in der Nähe, Generation 1</translation>
    </message>
    <message>
        <source>Drawn near it, last</source>
        <translation>Gezogene in der Nähe, letzte</translation>
    </message>
    <message>
        <source>Drawn rows</source>
        <translation>Gezogene Zeilen</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>Exakt</translation>
    </message>
    <message>
        <source>Exact, in the limit</source>
        <translation>Exakt, im Grenzfall</translation>
    </message>
    <message>
        <source>Exact, last</source>
        <translation>Exakt, letzte</translation>
    </message>
    <message>
        <source>Fréchet distance</source>
        <translation>Fréchet-Abstand</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation>Generation</translation>
    </message>
    <message>
        <source>Generation 1</source>
        <translation>Generation 1</translation>
    </message>
    <message>
        <source>Generations</source>
        <translation>Generationen</translation>
    </message>
    <message>
        <source>Held-out samples</source>
        <translation>Zurückgehaltene Beispiele</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Kern</translation>
    </message>
    <message>
        <source>Kernel density</source>
        <translation>Kerndichte</translation>
    </message>
    <message>
        <source>Largest z</source>
        <translation>Größtes z</translation>
    </message>
    <message>
        <source>Largest z by chance</source>
        <translation>Größtes z durch Zufall</translation>
    </message>
    <message>
        <source>Last from</source>
        <translation>Letzte von</translation>
    </message>
    <message>
        <source>Last generation</source>
        <translation>Letzte Generation</translation>
    </message>
    <message>
        <source>Last to</source>
        <translation>Letzte bis</translation>
    </message>
    <message>
        <source>Least squares</source>
        <translation>Kleinste Quadrate</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>Mixture of normal distributions</source>
        <translation>Mischung von Normalverteilungen</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Model collapse</source>
        <translation>Modellkollaps</translation>
    </message>
    <message>
        <source>Nearest real samples</source>
        <translation>Nächste echte Beispiele</translation>
    </message>
    <message>
        <source>Nobody&apos;s nearest</source>
        <translation>Niemandem am nächsten</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>Normal distribution</source>
        <translation>Normalverteilung</translation>
    </message>
    <message>
        <source>Of coverage and mixing.</source>
        <translation>Von Abdeckung und Durchmischung.</translation>
    </message>
    <message>
        <source>Of discrete, in place of a column: what the truth&apos;s categories are drawn by; they sum to 1.</source>
        <translation>Von Kategorien, statt einer Spalte: womit die der Wahrheit gezogen werden; die Summe ist 1.</translation>
    </message>
    <message>
        <source>Of discrete, with vectors: K-means clusters are the categories.</source>
        <translation>Von Kategorien, mit Vektoren: Cluster von K-Means sind die Kategorien.</translation>
    </message>
    <message>
        <source>Of discrete: the category of each row.</source>
        <translation>Von Kategorien: die jeder Zeile.</translation>
    </message>
    <message>
        <source>Of kernel densities, for all generations: by a rule from the first, or a number.</source>
        <translation>Von Kerndichten, für alle Generationen: nach einer Regel aus der ersten, oder eine Zahl.</translation>
    </message>
    <message>
        <source>Of kernel densities.</source>
        <translation>Von Kerndichten.</translation>
    </message>
    <message>
        <source>Of least squares: all batches have the same rows, or each has new ones.</source>
        <translation>Von kleinsten Quadraten: alle Stapel haben dieselben Zeilen, oder jeder neue.</translation>
    </message>
    <message>
        <source>Of least squares: standard deviation of drawn labels; auto = that of the first fit&apos;s residuals, 1 for the truth.</source>
        <translation>Von kleinsten Quadraten: Standardabweichung gezogener Zielwerte; auto = die der Reste der ersten Anpassung, 1 bei der Wahrheit.</translation>
    </message>
    <message>
        <source>Of least squares: what is predicted from the vectors.</source>
        <translation>Von kleinsten Quadraten: was aus den Vektoren vorhergesagt wird.</translation>
    </message>
    <message>
        <source>Of mixtures.</source>
        <translation>Von Mischungen.</translation>
    </message>
    <message>
        <source>Of normal distributions: the classes are drawn and fitted again too, and judged on real held-out labels.</source>
        <translation>Von Normalverteilungen: auch die Klassen werden gezogen und wieder angepasst und an echten zurückgehaltenen Klassen beurteilt.</translation>
    </message>
    <message>
        <source>Of the truth, where no vectors are named.</source>
        <translation>Der Wahrheit, wo keine Vektoren genannt sind.</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Principal components</source>
        <translation>Hauptkomponenten</translation>
    </message>
    <message>
        <source>Principal components of the training rows that all happens in; auto = a fifth of the samples, 32 at most; 0 = all dimensions.</source>
        <translation>Hauptkomponenten der Trainingszeilen, in denen alles geschieht; auto = ein Fünftel der Beispiele, höchstens 32; 0 = alle Dimensionen.</translation>
    </message>
    <message>
        <source>Probabilities</source>
        <translation>Wahrscheinlichkeiten</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Protocols</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Real rows</source>
        <translation>Echte Zeilen</translation>
    </message>
    <message>
        <source>Rows that each generation draws, and that the first is fitted to; 0 = all training rows.</source>
        <translation>Zeilen, die jede Generation zieht und an die die erste angepasst wird; 0 = alle Trainingszeilen.</translation>
    </message>
    <message>
        <source>Samples a generation</source>
        <translation>Beispiele je Generation</translation>
    </message>
    <message>
        <source>Scott</source>
        <translation>Scott</translation>
    </message>
    <message>
        <source>Share of the real training rows that are no drawn row&apos;s nearest. Fewer rows drawn than there are leave some for nobody anyway: compare with generation 1.</source>
        <translation>Anteil der echten Trainingszeilen, die keiner gezogenen Zeile am nächsten sind. Werden weniger gezogen, als es gibt, bleiben ohnehin welche übrig: mit Generation 1 vergleichen.</translation>
    </message>
    <message>
        <source>Share of the rows that nothing is fitted to, where no split is named.</source>
        <translation>Anteil der Zeilen, an die nichts angepasst wird, wo keine Aufteilung genannt ist.</translation>
    </message>
    <message>
        <source>Share, generation 1</source>
        <translation>Anteil, Generation 1</translation>
    </message>
    <message>
        <source>Share, last</source>
        <translation>Anteil, letzte</translation>
    </message>
    <message>
        <source>Silverman</source>
        <translation>Silverman</translation>
    </message>
    <message>
        <source>Standard error</source>
        <translation>Standardfehler</translation>
    </message>
    <message>
        <source>The embedding to play with.</source>
        <translation>Die Einbettung, mit der gespielt wird.</translation>
    </message>
    <message>
        <source>The real rows; without it rows of a known truth are drawn, which needs samples and dimensions.</source>
        <translation>Die echten Zeilen; ohne sie werden Zeilen einer bekannten Wahrheit gezogen, was Beispiele und Dimensionen verlangt.</translation>
    </message>
    <message>
        <source>Variety</source>
        <translation>Vielfalt</translation>
    </message>
    <message>
        <source>What a generation is fitted to: what the last one drew; the real rows and all that was drawn; as many rows as there were, out of these; or what of the drawn rows a verifier lets pass, put to the real ones.</source>
        <translation>Woran eine Generation angepasst wird: was die letzte zog; die echten Zeilen und alles Gezogene; so viele Zeilen, wie es waren, daraus; oder was von den gezogenen ein Prüfer durchlässt, zu den echten gelegt.</translation>
    </message>
    <message>
        <source>What becomes of models that train on what models made?</source>
        <translation>Was wird aus Modellen, die mit dem lernen, was Modelle erzeugt haben?</translation>
    </message>
    <message>
        <source>accumulate</source>
        <translation>ansammeln</translation>
    </message>
    <message>
        <source>accumulate and subsample</source>
        <translation>ansammeln und auswählen</translation>
    </message>
    <message>
        <source>auto = all of the model&apos;s but coverage and mixing, which look at drawn rows and take longer.</source>
        <translation>auto = alle des Modells außer Abdeckung und Durchmischung, die gezogene Zeilen ansehen und länger dauern.</translation>
    </message>
    <message>
        <source>ball</source>
        <translation>Kugel</translation>
    </message>
    <message>
        <source>categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>categories alive</source>
        <translation>lebende Kategorien</translation>
    </message>
    <message>
        <source>change of log det</source>
        <translation>Änderung von log det</translation>
    </message>
    <message>
        <source>collapses</source>
        <translation>bricht zusammen</translation>
    </message>
    <message>
        <source>coverage</source>
        <translation>Abdeckung</translation>
    </message>
    <message>
        <source>diagonal</source>
        <translation>diagonal</translation>
    </message>
    <message>
        <source>drifts</source>
        <translation>driftet</translation>
    </message>
    <message>
        <source>effective rank</source>
        <translation>effektiver Rang</translation>
    </message>
    <message>
        <source>entropy</source>
        <translation>Entropie</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>finding clusters</source>
        <translation>sucht Cluster</translation>
    </message>
    <message>
        <source>fixed</source>
        <translation>fest</translation>
    </message>
    <message>
        <source>fresh</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>full</source>
        <translation>voll</translation>
    </message>
    <message>
        <source>held-out error</source>
        <translation>Fehler auf Zurückgehaltenem</translation>
    </message>
    <message>
        <source>held-out loss</source>
        <translation>Verlust auf Zurückgehaltenem</translation>
    </message>
    <message>
        <source>heterozygosity</source>
        <translation>Heterozygotie</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>hält</translation>
    </message>
    <message>
        <source>kernel density</source>
        <translation>Kerndichte</translation>
    </message>
    <message>
        <source>least squares</source>
        <translation>kleinste Quadrate</translation>
    </message>
    <message>
        <source>maximum likelihood</source>
        <translation>Maximum Likelihood</translation>
    </message>
    <message>
        <source>mixing</source>
        <translation>Durchmischung</translation>
    </message>
    <message>
        <source>mixture</source>
        <translation>Mischung</translation>
    </message>
    <message>
        <source>normal distribution</source>
        <translation>Normalverteilung</translation>
    </message>
    <message>
        <source>parts alive</source>
        <translation>lebende Teile</translation>
    </message>
    <message>
        <source>replace</source>
        <translation>ersetzen</translation>
    </message>
    <message>
        <source>resampling generation 1</source>
        <translation>zieht Generation 1 neu</translation>
    </message>
    <message>
        <source>share kept</source>
        <translation>durchgelassener Anteil</translation>
    </message>
    <message>
        <source>shift of the mean</source>
        <translation>Verschiebung des Mittels</translation>
    </message>
    <message>
        <source>shrunk</source>
        <translation>geschrumpft</translation>
    </message>
    <message>
        <source>test accuracy</source>
        <translation>Testgenauigkeit</translation>
    </message>
    <message>
        <source>test loss</source>
        <translation>Testverlust</translation>
    </message>
    <message>
        <source>the model&apos;s usual ones</source>
        <translation>die üblichen des Modells</translation>
    </message>
    <message>
        <source>trace</source>
        <translation>Spur</translation>
    </message>
    <message>
        <source>train and test (or 0 and 2) of each row; validation is not used. Without it a share is held out by the seed.</source>
        <translation>train und test (oder 0 und 2) jeder Zeile; validation wird nicht benutzt. Ohne sie wird ein Anteil nach dem Startwert zurückgehalten.</translation>
    </message>
    <message>
        <source>unbiased</source>
        <translation>erwartungstreu</translation>
    </message>
    <message>
        <source>variance left</source>
        <translation>verbliebene Varianz</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>geprüft</translation>
    </message>
    <message>
        <source>z compared</source>
        <translation>verglichene z</translation>
    </message>
    <message>
        <source>Every value of every repetition as a table; the arrays have them anyway.</source>
        <translation>Jeder Wert jeder Wiederholung als Tabelle; die Felder haben sie ohnehin.</translation>
    </message>
    <message>
        <source>Every value of every repetition.</source>
        <translation>Jeder Wert jeder Wiederholung.</translation>
    </message>
    <message>
        <source>How many of the drawn rows have this real sample as their nearest, over the repetitions that are compared (20 at most; up to 2,000 real and 2,000 drawn rows).</source>
        <translation>Wie viele der gezogenen Zeilen dieses echte Beispiel als nächstes haben, über die verglichenen Wiederholungen (höchstens 20; bis zu 2.000 echte und 2.000 gezogene Zeilen).</translation>
    </message>
    <message>
        <source>Mean, band and intervals are over them.</source>
        <translation>Mittel, Band und Intervalle gehen über sie.</translation>
    </message>
    <message>
        <source>Means over the repetitions; a category that has died never returns under replace.</source>
        <translation>Mittel über die Wiederholungen; eine ausgestorbene Kategorie kehrt beim Ersetzen nie zurück.</translation>
    </message>
    <message>
        <source>Over the repetitions. The interval is that of the mean: more of them make it narrower, and the finding no stronger. The band has the repetitions themselves. z: standard errors between mean and exact expectation.</source>
        <translation>Über die Wiederholungen. Das Intervall ist das des Mittels: mehr von ihnen machen es enger und den Befund nicht stärker. Das Band hat die Wiederholungen selbst. z: Standardfehler zwischen Mittel und exakter Erwartung.</translation>
    </message>
    <message>
        <source>Repetition</source>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source>Repetitions</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Share that it survives in</source>
        <translation>Anteil, in dem sie überlebt</translation>
    </message>
    <message>
        <source>Table of repetitions</source>
        <translation>Tabelle der Wiederholungen</translation>
    </message>
    <message>
        <source>bell</source>
        <translation>Glocke</translation>
    </message>
    <message>
        <source>collapses: in more than half of the repetitions the last generation has left the band of generation 1, for the worse where one side is worse. The band: where generation 1 has the same value in all, of fits to resamples of its rows, and of that value. drifts: the mean has moved, the repetitions are within the band. holds: neither.</source>
        <translation>bricht zusammen: in mehr als der Hälfte der Wiederholungen hat die letzte Generation das Band von Generation 1 verlassen, zum Schlechteren, wo eine Seite schlechter ist. Das Band: wo Generation 1 in allen denselben Wert hat, das von Anpassungen an neu gezogene Stichproben ihrer Zeilen und dieses Wertes. driftet: das Mittel hat sich bewegt, die Wiederholungen liegen im Band. hält: keines von beiden.</translation>
    </message>
    <message>
        <source>playing</source>
        <translation>spielt</translation>
    </message>
    <message>
        <source>Quick</source>
        <translation>Schnell</translation>
    </message>
    <message>
        <source>Thorough</source>
        <translation>Gründlich</translation>
    </message>
</context>
<context>
    <name>AnalysisReason</name>
    <message numerus="yes">
        <source>Needs %Ln vector column(s): import embeddings.</source>
        <translation>
            <numerusform>Braucht %Ln Vektorspalte: Einbettungen importieren.</numerusform>
            <numerusform>Braucht %Ln Vektorspalten: Einbettungen importieren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Needs %Ln score column(s): import evaluation results.</source>
        <translation>
            <numerusform>Braucht %Ln Wertespalte: Ergebnisse importieren.</numerusform>
            <numerusform>Braucht %Ln Wertespalten: Ergebnisse importieren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Needs %Ln answer column(s): import evaluation results.</source>
        <translation>
            <numerusform>Braucht %Ln Antwortspalte: Ergebnisse importieren.</numerusform>
            <numerusform>Braucht %Ln Antwortspalten: Ergebnisse importieren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Needs %Ln category column(s): import labels.</source>
        <translation>
            <numerusform>Braucht %Ln Kategoriespalte: Labels importieren.</numerusform>
            <numerusform>Braucht %Ln Kategoriespalten: Labels importieren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Needs %Ln number column(s): import a table.</source>
        <translation>
            <numerusform>Braucht %Ln Zahlenspalte: eine Tabelle importieren.</numerusform>
            <numerusform>Braucht %Ln Zahlenspalten: eine Tabelle importieren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Needs %Ln text column(s): import a table.</source>
        <translation>
            <numerusform>Braucht %Ln Textspalte: eine Tabelle importieren.</numerusform>
            <numerusform>Braucht %Ln Textspalten: eine Tabelle importieren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Needs %Ln column(s) of pictures: import a folder.</source>
        <translation>
            <numerusform>Braucht %Ln Spalte mit Bildern: einen Ordner importieren.</numerusform>
            <numerusform>Braucht %Ln Spalten mit Bildern: einen Ordner importieren.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no samples yet: import something.</source>
        <translation>Es gibt noch keine Beispiele: etwas importieren.</translation>
    </message>
    <message>
        <source>Needs a run of %1 first.</source>
        <translation>Braucht erst einen Lauf von %1.</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1 (%2 bis %3)</translation>
    </message>
    <message>
        <source>%1: median %2, half of them from %3 to %4, all from %5 to %6</source>
        <translation>%1: Median %2, die Hälfte von %3 bis %4, alle von %5 bis %6</translation>
    </message>
    <message>
        <source>%1: %2 %3, %4 %5</source>
        <translation>%1: %2 %3, %4 %5</translation>
    </message>
    <message>
        <source>%1: %2 at %3</source>
        <translation>%1: %2 bei %3</translation>
    </message>
    <message>
        <source>%1 (interval %2 to %3)</source>
        <translation>%1 (Intervall %2 bis %3)</translation>
    </message>
    <message>
        <source>%1 by %2: %3</source>
        <translation>%1 nach %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln point(s) without a value are left out.</source>
        <translation>
            <numerusform>%Ln Punkt ohne Wert ist weggelassen.</numerusform>
            <numerusform>%Ln Punkte ohne Wert sind weggelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>the first %1 of %2</source>
        <translation>die ersten %1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln point(s), x from %1 to %2, y from %3 to %4</source>
        <translation>
            <numerusform>%Ln Punkt, x von %1 bis %2, y von %3 bis %4</numerusform>
            <numerusform>%Ln Punkte, x von %1 bis %2, y von %3 bis %4</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Collapse</name>
    <message>
        <source>Generation</source>
        <translation>Generation</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exakt</translation>
    </message>
    <message>
        <source>%1, exact</source>
        <translation>%1, exakt</translation>
    </message>
    <message>
        <source>%1, generation %2</source>
        <translation>%1, Generation %2</translation>
    </message>
    <message>
        <source>First component</source>
        <translation>Erste Komponente</translation>
    </message>
    <message>
        <source>Second component</source>
        <translation>Zweite Komponente</translation>
    </message>
    <message>
        <source>real</source>
        <translation>echt</translation>
    </message>
    <message>
        <source>drawn</source>
        <translation>gezogen</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>generation 1</source>
        <translation>Generation 1</translation>
    </message>
    <message>
        <source>generation %1</source>
        <translation>Generation %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>exact %1</source>
        <translation>exakt %1</translation>
    </message>
    <message>
        <source>nothing that is a number (%1)</source>
        <translation>nichts, was eine Zahl wäre (%1)</translation>
    </message>
    <message>
        <source>replacing</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>accumulating</source>
        <translation>Ansammeln</translation>
    </message>
    <message>
        <source>accumulating and subsampling</source>
        <translation>Ansammeln und Auswählen</translation>
    </message>
    <message>
        <source>accumulating what a verifier lets pass</source>
        <translation>Ansammeln dessen, was ein Prüfer durchlässt,</translation>
    </message>
    <message>
        <source>%1 leaves %2</source>
        <translation>bei %1 bleiben %2</translation>
    </message>
    <message>
        <source>of the variance</source>
        <translation>der Varianz</translation>
    </message>
    <message>
        <source>%1 leads to %2</source>
        <translation>%1 führt zu %2</translation>
    </message>
    <message>
        <source>With %1 rows a generation, after %2 generations</source>
        <translation>Mit %1 Zeilen je Generation, nach %2 Generationen</translation>
    </message>
    <message>
        <source>%1 %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1 (%2 bis %3)</translation>
    </message>
    <message>
        <source>All %1 means that have an exact expectation agree with it (largest z %2; chance reaches %3).</source>
        <translation>Alle %1 Mittel, die eine exakte Erwartung haben, stimmen mit ihr überein (größtes z %2; Zufall erreicht %3).</translation>
    </message>
    <message>
        <source>Of %1 means that have an exact expectation the worst is %2 standard errors away, more than the %3 that chance reaches.</source>
        <translation>Von %1 Mitteln, die eine exakte Erwartung haben, liegt das schlechteste %2 Standardfehler entfernt, mehr als die %3, die Zufall erreicht.</translation>
    </message>
    <message>
        <source>Nearest to what the last generation draws, by %1</source>
        <translation>Am nächsten an dem, was die letzte Generation zieht, durch %1</translation>
    </message>
    <message>
        <source>median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>, %1 % of the drawn rows pass</source>
        <translation>, %1 % der gezogenen Zeilen kommen durch</translation>
    </message>
    <message>
        <source>%1, %2 (at first %3): %4.</source>
        <translation>%1, %2 (anfangs %3): %4.</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 durch %2</translation>
    </message>
    <message>
        <source>%1: %2 at first, %3.</source>
        <translation>%1: anfangs %2, %3.</translation>
    </message>
    <message>
        <source>By %1, %2 of the real samples are no drawn row&apos;s nearest, at first %3.</source>
        <translation>Durch %1 sind %2 der echten Beispiele für keine gezogene Zeile das nächste, anfangs %3.</translation>
    </message>
    <message>
        <source>%1: mean and band of %2 repetitions</source>
        <translation>%1: Mittel und Band von %2 Wiederholungen</translation>
    </message>
    <message numerus="yes">
        <source>nearest of %Ln drawn row(s)</source>
        <translation>
            <numerusform>für %Ln gezogene Zeile das nächste</numerusform>
            <numerusform>für %Ln gezogene Zeilen das nächste</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnText</name>
    <message>
        <source>&gt; %1</source>
        <translation>&gt; %1</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
</context>
<context>
    <name>Duration</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
</context>
<context>
    <name>ErrorFacts</name>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>found %1</source>
        <translation>gefunden %1</translation>
    </message>
    <message>
        <source>expected %1</source>
        <translation>erwartet %1</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>The file is damaged or is not what it claims to be.</source>
        <translation>Die Datei ist beschädigt oder nicht das, was sie vorgibt.</translation>
    </message>
    <message>
        <source>The file ends too early; it was probably not copied completely.</source>
        <translation>Die Datei endet zu früh; sie wurde wohl nicht ganz kopiert.</translation>
    </message>
    <message>
        <source>The text of the file can&apos;t be understood at one place.</source>
        <translation>Der Text der Datei ist an einer Stelle nicht zu verstehen.</translation>
    </message>
    <message>
        <source>The text of the file is not valid UTF-8.</source>
        <translation>Der Text der Datei ist kein gültiges UTF-8.</translation>
    </message>
    <message>
        <source>The rows or arrays of the file don&apos;t have the shape that is needed.</source>
        <translation>Die Zeilen oder Felder der Datei haben nicht die nötige Form.</translation>
    </message>
    <message>
        <source>Something that must be there once is there twice.</source>
        <translation>Etwas, das einmal da sein muss, ist zweimal da.</translation>
    </message>
    <message>
        <source>A name in the file is not allowed.</source>
        <translation>Ein Name in der Datei ist nicht erlaubt.</translation>
    </message>
    <message>
        <source>There is nothing in the file.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>The file is encrypted.</source>
        <translation>Die Datei ist verschlüsselt.</translation>
    </message>
    <message>
        <source>The file declares a size that can&apos;t be right or is too large.</source>
        <translation>Die Datei nennt eine Größe, die nicht stimmen kann oder zu groß ist.</translation>
    </message>
    <message>
        <source>The file holds program code or objects; Eidoscope never executes what is in a file.</source>
        <translation>Die Datei enthält Programmcode oder Objekte; Eidoscope führt nie aus, was in einer Datei steht.</translation>
    </message>
    <message>
        <source>The file is of a kind that Eidoscope can&apos;t read.</source>
        <translation>Diese Art von Datei kann Eidoscope nicht lesen.</translation>
    </message>
    <message>
        <source>The rows of the file don&apos;t fit the samples.</source>
        <translation>Die Zeilen der Datei passen nicht zu den Beispielen.</translation>
    </message>
    <message>
        <source>There are NaN or infinite values.</source>
        <translation>Es gibt NaN oder unendliche Werte.</translation>
    </message>
    <message>
        <source>Something that is needed is not there.</source>
        <translation>Etwas, das gebraucht wird, ist nicht da.</translation>
    </message>
    <message>
        <source>There is already something of that name.</source>
        <translation>Etwas mit diesem Namen gibt es schon.</translation>
    </message>
    <message>
        <source>The file can&apos;t be read or written.</source>
        <translation>Die Datei kann nicht gelesen oder geschrieben werden.</translation>
    </message>
    <message>
        <source>The project file could not be read or written.</source>
        <translation>Die Projektdatei konnte nicht gelesen oder geschrieben werden.</translation>
    </message>
    <message>
        <source>This file is not an Eidoscope project.</source>
        <translation>Diese Datei ist kein Eidoscope-Projekt.</translation>
    </message>
    <message>
        <source>The project was made by a newer version of Eidoscope.</source>
        <translation>Das Projekt stammt von einer neueren Version von Eidoscope.</translation>
    </message>
    <message>
        <source>The project file is damaged.</source>
        <translation>Die Projektdatei ist beschädigt.</translation>
    </message>
    <message>
        <source>Another program is writing to the project.</source>
        <translation>Ein anderes Programm schreibt gerade in das Projekt.</translation>
    </message>
    <message>
        <source>A parameter or a choice of columns doesn&apos;t fit.</source>
        <translation>Ein Parameter oder die Wahl der Spalten passt nicht.</translation>
    </message>
    <message>
        <source>There are too few complete rows for this analysis.</source>
        <translation>Für diese Analyse gibt es zu wenige vollständige Zeilen.</translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation>Der Speicher reicht nicht.</translation>
    </message>
    <message>
        <source>Something went wrong inside Eidoscope; this is a fault of the program.</source>
        <translation>In Eidoscope ist etwas schiefgegangen; das ist ein Fehler des Programms.</translation>
    </message>
</context>
<context>
    <name>Figure</name>
    <message numerus="yes">
        <source>and %Ln more row(s)</source>
        <translation>
            <numerusform>und %Ln weitere Zeile</numerusform>
            <numerusform>und %Ln weitere Zeilen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Heading</name>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>Adjusted p</source>
        <translation>Korrigiertes p</translation>
    </message>
    <message>
        <source>Interval from</source>
        <translation>Intervall von</translation>
    </message>
    <message>
        <source>Interval to</source>
        <translation>Intervall bis</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>k</source>
        <translation>k</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>Zufall</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Modality</source>
        <translation>Modalität</translation>
    </message>
    <message>
        <source>Dimension</source>
        <translation>Dimension</translation>
    </message>
    <message>
        <source>Stored as</source>
        <translation>Gespeichert als</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlend</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Satz</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>Mean error</source>
        <translation>Mittlerer Fehler</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Scored by</source>
        <translation>Bewertet bei</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Festlegung</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Erster</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>Zweiter</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Verschieden</translation>
    </message>
    <message>
        <source>Intervals</source>
        <translation>Intervalle</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
</context>
<context>
    <name>HelpIndex</name>
    <message>
        <source>Using the workbench</source>
        <translation>Mit der Werkbank arbeiten</translation>
    </message>
    <message>
        <source>Data and scripts</source>
        <translation>Daten und Skripte</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Maps and samples</source>
        <translation>Karten und Beispiele</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>Evaluation logs</source>
        <translation>Auswertungsprotokolle</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>The project file</source>
        <translation>Die Projektdatei</translation>
    </message>
</context>
<context>
    <name>ImportSummary</name>
    <message numerus="yes">
        <source>%Ln column(s) imported into the set %1 in %2.</source>
        <translation>
            <numerusform>%Ln Spalte in den Satz %1 importiert, in %2.</numerusform>
            <numerusform>%Ln Spalten in den Satz %1 importiert, in %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>Imported columns</source>
        <translation>Importierte Spalten</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>&amp;Warnings:</source>
        <translation>&amp;Warnungen:</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Look at the &amp;samples</source>
        <translation>Die &amp;Beispiele ansehen</translation>
    </message>
    <message>
        <source>&amp;What can be asked?</source>
        <translation>&amp;Was kann man fragen?</translation>
    </message>
</context>
<context>
    <name>Kind</name>
    <message>
        <source>vectors</source>
        <translation>Vektoren</translation>
    </message>
    <message>
        <source>scores</source>
        <translation>Bewertungen</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>media</source>
        <translation>Medien</translation>
    </message>
</context>
<context>
    <name>M3g</name>
    <message>
        <source>Gap over chance: the smaller, the better these views match</source>
        <translation>Lücke im Verhältnis zum Zufall: je kleiner, desto besser passen diese Sichten zusammen</translation>
    </message>
    <message>
        <source>perfect agreement</source>
        <translation>vollkommene Übereinstimmung</translation>
    </message>
    <message>
        <source>these views</source>
        <translation>diese Sichten</translation>
    </message>
    <message>
        <source>tuples at random</source>
        <translation>zufällige Tupel</translation>
    </message>
    <message>
        <source>%1 and %2: %3 of the mass stays with the true partner (by chance %4)</source>
        <translation>%1 und %2: %3 der Masse bleibt beim wahren Partner (bei Zufall %4)</translation>
    </message>
    <message>
        <source>interval %1 to %2</source>
        <translation>Intervall %1 bis %2</translation>
    </message>
    <message>
        <source>cosine of true pairs %1, of others %2</source>
        <translation>Kosinus der wahren Paare %1, der anderen %2</translation>
    </message>
    <message>
        <source>Contributions to the gap; on the right the tuples that fit worst</source>
        <translation>Beiträge zur Lücke; rechts die Tupel, die am schlechtesten passen</translation>
    </message>
    <message>
        <source>tuples</source>
        <translation>Tupel</translation>
    </message>
    <message>
        <source>Gap over chance against temperature</source>
        <translation>Lücke im Verhältnis zum Zufall gegen Temperatur</translation>
    </message>
    <message>
        <source>temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>gap over chance</source>
        <translation>Lücke im Verhältnis zum Zufall</translation>
    </message>
    <message numerus="yes">
        <source>How well these %n views match was not compared with chance.</source>
        <translation>
            <numerusform>Wie gut diese %n Sicht passt, wurde nicht mit dem Zufall verglichen.</numerusform>
            <numerusform>Wie gut diese %n Sichten zusammenpassen, wurde nicht mit dem Zufall verglichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>That is %1 % of the way from chance to perfect agreement at the temperature %2.</source>
        <translation>Das sind %1 % des Wegs vom Zufall zur vollkommenen Übereinstimmung bei der Temperatur %2.</translation>
    </message>
    <message>
        <source>That is %1 % of the way (%2 to %3) from chance to perfect agreement at the temperature %4.</source>
        <translation>Das sind %1 % des Wegs (%2 bis %3) vom Zufall zur vollkommenen Übereinstimmung bei der Temperatur %4.</translation>
    </message>
    <message>
        <source>Mass that stays with the true partner</source>
        <translation>Masse, die beim wahren Partner bleibt</translation>
    </message>
    <message>
        <source>Tuples that fit worst</source>
        <translation>Tupel, die am schlechtesten passen</translation>
    </message>
    <message>
        <source>contribution %1</source>
        <translation>Beitrag %1</translation>
    </message>
    <message>
        <source>%1 fits least</source>
        <translation>%1 passt am wenigsten</translation>
    </message>
    <message>
        <source>all rows the same</source>
        <translation>alle Zeilen gleich</translation>
    </message>
    <message>
        <source>How much smaller the gap is without this view than without another on average</source>
        <translation>Um wie viel kleiner die Lücke ohne diese Sicht ist als im Mittel ohne eine andere</translation>
    </message>
    <message>
        <source>matched mass</source>
        <translation>Masse beim Partner</translation>
    </message>
    <message>
        <source>%1 fits least: without it the gap of the others is %2 of chance, without another view %3 on average (difference %4 to %5).</source>
        <translation>%1 passt am wenigsten: ohne sie ist die Lücke der anderen das %2-Fache der Zufallslücke, ohne eine andere Sicht im Mittel das %3-Fache (Unterschied %4 bis %5).</translation>
    </message>
    <message>
        <source>At the temperature %1 they are no nearer to perfect agreement than rows that are all the same; a higher temperature asks for less.</source>
        <translation>Bei der Temperatur %1 sind sie vollkommener Übereinstimmung nicht näher als lauter gleiche Zeilen; eine höhere Temperatur verlangt weniger.</translation>
    </message>
    <message>
        <source>Better than chance</source>
        <translation>Besser als der Zufall</translation>
    </message>
    <message>
        <source>Way to perfect agreement</source>
        <translation>Weg zu vollkommener Übereinstimmung</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tuple(s) that fit worst</source>
        <translation>
            <numerusform>%Ln Tupel, das am schlechtesten passt</numerusform>
            <numerusform>%Ln Tupel, die am schlechtesten passen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These %n views match better than tuples put together at random (z = %1, p %2).</source>
        <translation>
            <numerusform>Diese %n Sicht passt besser als bei zufälliger Zuordnung (z = %1, p %2).</numerusform>
            <numerusform>Diese %n Sichten passen besser zusammen als bei zufälliger Zuordnung (z = %1, p %2).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These %n views match no better than tuples put together at random (z = %1, p %2).</source>
        <translation>
            <numerusform>Diese %n Sicht passt nicht besser als bei zufälliger Zuordnung (z = %1, p %2).</numerusform>
            <numerusform>Diese %n Sichten passen nicht besser zusammen als bei zufälliger Zuordnung (z = %1, p %2).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>M3gHeads</name>
    <message>
        <source>Recall@1 on test rows against temperature</source>
        <translation>Trefferquote@1 auf Testzeilen gegen Temperatur</translation>
    </message>
    <message>
        <source>temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>recall@1</source>
        <translation>Trefferquote@1</translation>
    </message>
    <message>
        <source>before training</source>
        <translation>vor dem Training</translation>
    </message>
    <message>
        <source>Recall@1 of the best heads, by direction</source>
        <translation>Trefferquote@1 der besten Köpfe, nach Richtung</translation>
    </message>
    <message>
        <source>Without validation rows no temperature was chosen.</source>
        <translation>Ohne Validierungszeilen wurde keine Temperatur gewählt.</translation>
    </message>
    <message>
        <source>Heads trained by %1 at the temperature %2 do best on validation: on test rows %3 % (%4 to %5) of the nearest neighbours in another view are the true partner, before training %6 %, by chance %7 %.</source>
        <translation>Mit %1 bei der Temperatur %2 trainierte Köpfe sind auf den Validierungszeilen am besten: auf den Testzeilen sind %3 % (%4 bis %5) der nächsten Nachbarn in einer anderen Sicht der wahre Partner, vor dem Training %6 %, bei Zufall %7 %.</translation>
    </message>
    <message>
        <source>%1 less %2: %3 points (%4 to %5).</source>
        <translation>%1 gegen %2: %3 Punkte (%4 bis %5).</translation>
    </message>
    <message>
        <source>%1 less %2: %3 points (%4 to %5), which may be chance.</source>
        <translation>%1 gegen %2: %3 Punkte (%4 bis %5), was Zufall sein kann.</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>True partner is nearest</source>
        <translation>Wahrer Partner ist der nächste</translation>
    </message>
    <message>
        <source>Before training</source>
        <translation>Vor dem Training</translation>
    </message>
    <message>
        <source>By chance</source>
        <translation>Zufall</translation>
    </message>
</context>
<context>
    <name>MapColouring</name>
    <message numerus="yes">
        <source>%Ln other(s)</source>
        <translation>
            <numerusform>%Ln andere</numerusform>
            <numerusform>%Ln andere</numerusform>
        </translation>
    </message>
    <message>
        <source>no value</source>
        <translation>kein Wert</translation>
    </message>
</context>
<context>
    <name>Neighbours</name>
    <message numerus="yes">
        <source>Half of the %Ln sample(s) have a nearest neighbour of similarity %1 or more.</source>
        <translation>
            <numerusform>Das %Ln Beispiel hat einen nächsten Nachbarn der Ähnlichkeit %1.</numerusform>
            <numerusform>Die Hälfte der %Ln Beispiele hat einen nächsten Nachbarn der Ähnlichkeit %1 oder mehr.</numerusform>
        </translation>
    </message>
    <message>
        <source>For neighbour %1 half of them reach %2.</source>
        <translation>Für Nachbar %1 erreicht die Hälfte %2.</translation>
    </message>
    <message numerus="yes">
        <source>For %Ln sample(s) the last place is a tie; the earlier row was taken.</source>
        <translation>
            <numerusform>Bei %Ln Beispiel ist der letzte Platz ein Gleichstand; die frühere Zeile wurde genommen.</numerusform>
            <numerusform>Bei %Ln Beispielen ist der letzte Platz ein Gleichstand; die frühere Zeile wurde genommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The approximate search finds %1 % of the true neighbours.</source>
        <translation>Die genäherte Suche findet %1 % der wahren Nachbarn.</translation>
    </message>
    <message>
        <source>Nearest neighbour, median</source>
        <translation>Nächster Nachbar, Median</translation>
    </message>
    <message>
        <source>Found of the true ones</source>
        <translation>Von den wahren gefunden</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message numerus="yes">
        <source>%Ln sample(s)</source>
        <translation>
            <numerusform>%Ln Beispiel</numerusform>
            <numerusform>%Ln Beispiele</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln embedding(s)</source>
        <translation>
            <numerusform>%Ln Einbettung</numerusform>
            <numerusform>%Ln Einbettungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>results of %Ln model(s)</source>
        <translation>
            <numerusform>Ergebnisse von %Ln Modell</numerusform>
            <numerusform>Ergebnisse von %Ln Modellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s)</source>
        <translation>
            <numerusform>%Ln Label</numerusform>
            <numerusform>%Ln Labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s)</source>
        <translation>
            <numerusform>%Ln Text</numerusform>
            <numerusform>%Ln Texte</numerusform>
        </translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>Bilder</translation>
    </message>
    <message numerus="yes">
        <source>%Ln slice(s)</source>
        <translation>
            <numerusform>%Ln Teilmenge</numerusform>
            <numerusform>%Ln Teilmengen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ParameterEditor</name>
    <message>
        <source>Choose at least one.</source>
        <translation>Wählen Sie mindestens eines.</translation>
    </message>
    <message>
        <source>Write a number, or choose from the list.</source>
        <translation>Schreiben Sie eine Zahl oder wählen Sie aus der Liste.</translation>
    </message>
    <message>
        <source>The number is out of range.</source>
        <translation>Die Zahl liegt außerhalb des Bereichs.</translation>
    </message>
    <message>
        <source>Write numbers with commas between them.</source>
        <translation>Schreiben Sie Zahlen mit Kommas dazwischen.</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(keine)</translation>
    </message>
    <message>
        <source>The set has no column that fits.</source>
        <translation>Der Satz hat keine passende Spalte.</translation>
    </message>
    <message>
        <source>There is no such sample set.</source>
        <translation>Eine solche Beispielmenge gibt es nicht.</translation>
    </message>
    <message>
        <source>(the same set)</source>
        <translation>(dieselbe Menge)</translation>
    </message>
    <message>
        <source>run %1 (not there)</source>
        <translation>Lauf %1 (nicht da)</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>There is no finished run of %1.</source>
        <translation>Es gibt keinen fertigen Lauf von %1.</translation>
    </message>
    <message>
        <source>Run %1 is not a finished run of %2.</source>
        <translation>Lauf %1 ist kein fertiger Lauf von %2.</translation>
    </message>
</context>
<context>
    <name>ParameterForm</name>
    <message>
        <source>Hover an entry to see its definition.</source>
        <translation>Zeigen Sie auf einen Eintrag, um seine Definition zu sehen.</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Quelle: %1</translation>
    </message>
</context>
<context>
    <name>PlotPictures</name>
    <message>
        <source>%1 of %2 rows and %3 columns, from %4 to %5</source>
        <translation>%1 von %2 Zeilen und %3 Spalten, von %4 bis %5</translation>
    </message>
    <message numerus="yes">
        <source>Mean scores on %Ln item(s): %1</source>
        <translation>
            <numerusform>Mittlere Werte bei %Ln Aufgabe: %1</numerusform>
            <numerusform>Mittlere Werte bei %Ln Aufgaben: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A map of %Ln point(s)</source>
        <translation>
            <numerusform>Eine Karte mit %Ln Punkt</numerusform>
            <numerusform>Eine Karte mit %Ln Punkten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sample(s) selected</source>
        <translation>
            <numerusform>%Ln Beispiel ausgewählt</numerusform>
            <numerusform>%Ln Beispiele ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. Highest: %2. Lowest: %3</source>
        <translation>%1. Höchste: %2. Niedrigste: %3</translation>
    </message>
</context>
<context>
    <name>ProjectCommand</name>
    <message>
        <source>rename %1</source>
        <translation>%1 umbenennen</translation>
    </message>
    <message>
        <source>edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
    <message>
        <source>delete %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message>
        <source>save the slice %1</source>
        <translation>Teilmenge %1 speichern</translation>
    </message>
    <message>
        <source>edit the slice %1</source>
        <translation>Teilmenge %1 bearbeiten</translation>
    </message>
    <message>
        <source>take the mark away</source>
        <translation>Vermerk entfernen</translation>
    </message>
    <message>
        <source>mark as %1</source>
        <translation>vermerken als %1</translation>
    </message>
    <message>
        <source>star a run</source>
        <translation>einen Lauf mit Stern versehen</translation>
    </message>
    <message>
        <source>edit what is said of a run</source>
        <translation>ändern, was über einen Lauf gesagt ist</translation>
    </message>
    <message numerus="yes">
        <source>mark %Ln sample(s) as %1</source>
        <translation>
            <numerusform>%Ln Beispiel als %1 markieren</numerusform>
            <numerusform>%Ln Beispiele als %1 markieren</numerusform>
        </translation>
    </message>
    <message>
        <source>change the tags</source>
        <translation>die Schlagwörter ändern</translation>
    </message>
    <message numerus="yes">
        <source>tag %Ln sample(s)</source>
        <translation>
            <numerusform>%Ln Beispiel verschlagworten</numerusform>
            <numerusform>%Ln Beispiele verschlagworten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Provenance</name>
    <message numerus="yes">
        <source>%Ln measure(s)</source>
        <translation>
            <numerusform>%Ln Maß</numerusform>
            <numerusform>%Ln Maße</numerusform>
        </translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>Startwert %1</translation>
    </message>
    <message>
        <source>slice %1</source>
        <translation>Teilmenge %1</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Columns of %1</source>
        <translation>Spalten von %1</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Dimension</source>
        <translation>Dimension</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlend</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Festlegungen</translation>
    </message>
    <message numerus="yes">
        <source> and %Ln more</source>
        <translation>
            <numerusform> und %Ln weitere</numerusform>
            <numerusform> und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sample(s).</source>
        <translation>
            <numerusform>%Ln Beispiel.</numerusform>
            <numerusform>%Ln Beispiele.</numerusform>
        </translation>
    </message>
    <message>
        <source>How to make it again</source>
        <translation>Wie es wieder entsteht</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more row(s).</source>
        <translation>
            <numerusform>%Ln weitere Zeile.</numerusform>
            <numerusform>%Ln weitere Zeilen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Picture of %1</source>
        <translation>Bild von %1</translation>
    </message>
    <message>
        <source>&gt; Note: %1</source>
        <translation>&gt; Hinweis: %1</translation>
    </message>
    <message>
        <source>The whole table: [%1](%2)</source>
        <translation>Die ganze Tabelle: [%1](%2)</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Run %1 is no longer in the project.</source>
        <translation>Der Lauf %1 ist nicht mehr im Projekt.</translation>
    </message>
    <message>
        <source>The slice %1 is no longer in the project.</source>
        <translation>Die Teilmenge %1 ist nicht mehr im Projekt.</translation>
    </message>
    <message>
        <source>Slice %1</source>
        <translation>Teilmenge %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sample(s) of %1, chosen by hand.</source>
        <translation>
            <numerusform>%Ln Beispiel von %1, von Hand gewählt.</numerusform>
            <numerusform>%Ln Beispiele von %1, von Hand gewählt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sample(s) of %1: %2</source>
        <translation>
            <numerusform>%Ln Beispiel von %1: %2</numerusform>
            <numerusform>%Ln Beispiele von %1: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>The first %1 of them</source>
        <translation>Die ersten %1 davon</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Report on %1</source>
        <translation>Bericht über %1</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>slice %1</source>
        <translation>Teilmenge %1</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Satz</translation>
    </message>
    <message>
        <source>%1 (%2 samples)</source>
        <translation>%1 (%2 Beispiele)</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Entstanden</translation>
    </message>
    <message>
        <source>%1 (run %2)</source>
        <translation>%1 (Lauf %2)</translation>
    </message>
    <message>
        <source>This run was cancelled.</source>
        <translation>Dieser Lauf wurde abgebrochen.</translation>
    </message>
    <message>
        <source>This run failed: %1</source>
        <translation>Dieser Lauf ist fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Out of date: %1.</source>
        <translation>Veraltet: %1.</translation>
    </message>
    <message>
        <source>How it was done</source>
        <translation>Wie es gemacht wurde</translation>
    </message>
    <message>
        <source>From %1: %2</source>
        <translation>Aus %1: %2</translation>
    </message>
    <message>
        <source>The map&apos;s column %1 is no longer in the project.</source>
        <translation>Die Spalte %1 der Karte ist nicht mehr im Projekt.</translation>
    </message>
    <message>
        <source>Map %1</source>
        <translation>Karte %1</translation>
    </message>
    <message>
        <source>colours: %1</source>
        <translation>Farben: %1</translation>
    </message>
    <message>
        <source>%1 of %2 samples shown</source>
        <translation>%1 von %2 Beispielen gezeigt</translation>
    </message>
    <message>
        <source>%1 of %2 samples selected</source>
        <translation>%1 von %2 Beispielen ausgewählt</translation>
    </message>
    <message>
        <source>lines from where they lie on the first map</source>
        <translation>Linien von dort, wo sie auf der ersten Karte liegen</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>The set %1 is no longer in the project.</source>
        <translation>Der Satz %1 ist nicht mehr im Projekt.</translation>
    </message>
    <message numerus="yes">
        <source>The slice %1 was chosen by hand (%Ln sample(s)): no line makes it.</source>
        <translation>
            <numerusform>Die Teilmenge %1 wurde von Hand gewählt (%Ln Beispiel): Keine Zeile macht sie.</numerusform>
            <numerusform>Die Teilmenge %1 wurde von Hand gewählt (%Ln Beispiele): Keine Zeile macht sie.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pairs of the best model first, its nearest rivals before the others.</source>
        <translation>Die Paare des besten Modells zuerst, seine nächsten Rivalen vor den anderen.</translation>
    </message>
    <message>
        <source>The most disputed samples first.</source>
        <translation>Die strittigsten Beispiele zuerst.</translation>
    </message>
    <message>
        <source>The groups with the lowest accuracy first.</source>
        <translation>Die Gruppen mit der geringsten Genauigkeit zuerst.</translation>
    </message>
    <message>
        <source>The smallest groups first.</source>
        <translation>Die kleinsten Gruppen zuerst.</translation>
    </message>
    <message>
        <source>The smallest errors first.</source>
        <translation>Die kleinsten Fehler zuerst.</translation>
    </message>
    <message>
        <source>The least certain ones first.</source>
        <translation>Die unsichersten zuerst.</translation>
    </message>
    <message>
        <source>The highest values first, one metric after the other.</source>
        <translation>Die höchsten Werte zuerst, ein Maß nach dem anderen.</translation>
    </message>
    <message>
        <source>The highest ones first.</source>
        <translation>Die höchsten zuerst.</translation>
    </message>
    <message>
        <source>Rows at even distances.</source>
        <translation>Zeilen in gleichen Abständen.</translation>
    </message>
    <message>
        <source>The first ones, in the order of the table.</source>
        <translation>Die ersten, in der Reihenfolge der Tabelle.</translation>
    </message>
    <message>
        <source>Shown: %1</source>
        <translation>Gezeigt: %1</translation>
    </message>
    <message>
        <source>Maps %1 and %2</source>
        <translation>Karten %1 und %2</translation>
    </message>
    <message>
        <source>Numbers of the whole run</source>
        <translation>Zahlen des ganzen Laufs</translation>
    </message>
    <message>
        <source>In a folder with the files and without a project of that name, these lines import them and make the runs again, with the same numbers in the same version:</source>
        <translation>In einem Ordner mit den Dateien und ohne ein Projekt dieses Namens importieren diese Zeilen sie und machen die Läufe noch einmal, in derselben Version mit denselben Zahlen:</translation>
    </message>
    <message>
        <source>These lines make the runs again from the data in %1, with the same numbers in the same version, each as a further run of the project:</source>
        <translation>Diese Zeilen machen die Läufe aus den Daten in %1 noch einmal, in derselben Version mit denselben Zahlen, jeden als weiteren Lauf des Projekts:</translation>
    </message>
    <message>
        <source>The suspect ones first, those that most models contradict before the others.</source>
        <translation>Die verdächtigen zuerst, die, denen die meisten Modelle widersprechen, vor den anderen.</translation>
    </message>
    <message>
        <source>%1, made by run %2</source>
        <translation>%1, von Lauf %2 gemacht</translation>
    </message>
    <message numerus="yes">
        <source>The slice %1 is of older data (%Ln sample(s)): today its rule chooses others.</source>
        <translation>
            <numerusform>Die Teilmenge %1 ist aus älteren Daten (%Ln Beispiel): heute wählt ihre Regel andere.</numerusform>
            <numerusform>Die Teilmenge %1 ist aus älteren Daten (%Ln Beispiele): heute wählt ihre Regel andere.</numerusform>
        </translation>
    </message>
    <message>
        <source>none any more</source>
        <translation>keine mehr</translation>
    </message>
    <message>
        <source>Defaults</source>
        <translation>Vorgaben</translation>
    </message>
    <message>
        <source>%1 by version %2, in %3</source>
        <translation>%1 mit Version %2, in %3</translation>
    </message>
    <message>
        <source>Run %1 is out of date: its line takes the data of today, and may fail.</source>
        <translation>Lauf %1 ist veraltet: seine Zeile nimmt die Daten von heute und kann fehlschlagen.</translation>
    </message>
    <message>
        <source>From here on %1 is another file (SHA-256 %2).</source>
        <translation>Ab hier ist %1 eine andere Datei (SHA-256 %2).</translation>
    </message>
    <message>
        <source>Where do %1 and %2 differ? Both on maps</source>
        <translation>Wo unterscheiden sich %1 und %2? Beide auf Karten</translation>
    </message>
    <message>
        <source>Does it hold for fewer samples and other k? Again with curves...</source>
        <translation>Gilt das auch für weniger Beispiele und andere k? Noch einmal mit Kurven...</translation>
    </message>
    <message>
        <source>Where do the flagged samples lie? Environments on a map</source>
        <translation>Wo liegen die auffälligen Beispiele? Umgebungen auf einer Karte</translation>
    </message>
    <message>
        <source>What would a new model score? Estimate it...</source>
        <translation>Welchen Wert hätte ein neues Modell? Schätzen...</translation>
    </message>
    <message>
        <source>Those of the finding first, then the smallest errors.</source>
        <translation>Die des Befunds zuerst, dann die kleinsten Fehler.</translation>
    </message>
    <message>
        <source>Those of the way with the least error first, the largest errors first.</source>
        <translation>Zuerst die des Wegs mit dem kleinsten Fehler, die größten Fehler zuerst.</translation>
    </message>
    <message>
        <source>Those of the way with the least error, in the order in which they were chosen.</source>
        <translation>Die des Wegs mit dem kleinsten Fehler, in der Reihenfolge, in der sie gewählt wurden.</translation>
    </message>
    <message>
        <source>Those that tell models apart best first.</source>
        <translation>Die, die Modelle am besten unterscheiden, zuerst.</translation>
    </message>
    <message>
        <source>The tuples that fit worst first.</source>
        <translation>Die am schlechtesten passenden Tupel zuerst.</translation>
    </message>
    <message>
        <source>Where do they lie? %1 and %2 on maps</source>
        <translation>Wo liegen sie? %1 und %2 auf Karten</translation>
    </message>
    <message>
        <source>Would trained heads bring these views together? Try losses and temperatures...</source>
        <translation>Würden trainierte Köpfe diese Sichten zusammenbringen? Verlustfunktionen und Temperaturen versuchen...</translation>
    </message>
    <message>
        <source>The samples that moved furthest first.</source>
        <translation>Die am weitesten verschobenen Beispiele zuerst.</translation>
    </message>
    <message>
        <source>The largest gaps first.</source>
        <translation>Die größten Lücken zuerst.</translation>
    </message>
    <message>
        <source>Go on with the moved vectors? Keep them as columns...</source>
        <translation>Mit den verschobenen Vektoren weiterarbeiten? Als Spalten behalten...</translation>
    </message>
    <message>
        <source>%1 steered</source>
        <translation>%1 gesteuert</translation>
    </message>
    <message>
        <source>Where did samples go? %1 and %2 on maps</source>
        <translation>Wohin gingen Beispiele? %1 und %2 auf Karten</translation>
    </message>
    <message>
        <source>Does a classifier of %1 still lean on it? Look for environments...</source>
        <translation>Stützt sich ein Klassifikator von %1 noch darauf? Umgebungen suchen...</translation>
    </message>
    <message>
        <source>How much of the neighbourhoods is left? Compare the columns...</source>
        <translation>Wie viel ist von den Nachbarschaften übrig? Spalten vergleichen...</translation>
    </message>
    <message>
        <source>The last generation first.</source>
        <translation>Die letzte Generation zuerst.</translation>
    </message>
    <message>
        <source>Those that most drawn rows are near to first.</source>
        <translation>Die mit den meisten gezogenen Zeilen in der Nähe zuerst.</translation>
    </message>
    <message>
        <source>Does it help to let a verifier choose? Play that too...</source>
        <translation>Hilft es, einen Prüfer wählen zu lassen? Auch das spielen...</translation>
    </message>
    <message>
        <source>Does size matter? Play it with all training rows...</source>
        <translation>Macht die Größe etwas aus? Mit allen Trainingszeilen spielen...</translation>
    </message>
    <message>
        <source>Does size matter? Play it with a tenth of the rows...</source>
        <translation>Macht die Größe etwas aus? Mit einem Zehntel der Zeilen spielen...</translation>
    </message>
    <message>
        <source>%1 (%2, run %3)</source>
        <translation>%1 (%2, Lauf %3)</translation>
    </message>
    <message>
        <source>Would a few items tell them apart as well? Reduce...</source>
        <translation>Würden wenige Aufgaben sie ebenso trennen? Verkleinern ...</translation>
    </message>
    <message>
        <source>Do they make the same mistakes? Look without labels...</source>
        <translation>Machen sie dieselben Fehler? Ohne Labels ansehen ...</translation>
    </message>
    <message>
        <source>Where do they lie? %1 on a map</source>
        <translation>Wo liegen sie? %1 auf einer Karte</translation>
    </message>
    <message>
        <source>Do other embeddings have the same neighbours? Compare columns...</source>
        <translation>Haben andere Einbettungen dieselben Nachbarn? Spalten vergleichen ...</translation>
    </message>
    <message>
        <source>Is it apart from the others? Compare models...</source>
        <translation>Hebt es sich von den anderen ab? Modelle vergleichen ...</translation>
    </message>
    <message>
        <source>Go on with the views as the best heads see them? Keep them as columns...</source>
        <translation>Weiter mit den Sichten, wie die besten Köpfe sie sehen? Als Spalten behalten ...</translation>
    </message>
    <message>
        <source>heads</source>
        <translation>Köpfe</translation>
    </message>
    <message>
        <source>Where do they lie now? %1 and %2 on maps</source>
        <translation>Wo liegen sie jetzt? %1 und %2 auf Karten</translation>
    </message>
    <message>
        <source>Do they fit together now? Score the new columns...</source>
        <translation>Passen sie jetzt zusammen? Die neuen Spalten bewerten ...</translation>
    </message>
    <message>
        <source>Would the map serve another column? Apply it...</source>
        <translation>Taugt die Abbildung für eine andere Spalte? Anwenden ...</translation>
    </message>
    <message>
        <source>Tables, methods, data and the lines that make all this again are in the full report.</source>
        <translation>Tabellen, Verfahren, Daten und die Zeilen, die all dies noch einmal erzeugen, stehen im ganzen Bericht.</translation>
    </message>
    <message>
        <source>Appendix: the runs in detail</source>
        <translation>Anhang: die Läufe im Einzelnen</translation>
    </message>
    <message>
        <source>Hash of the project&apos;s content</source>
        <translation>Hash des Projektinhalts</translation>
    </message>
    <message>
        <source>the range in brackets is its interval at %1 %</source>
        <translation>der Bereich in Klammern ist ihr Intervall zu %1 %</translation>
    </message>
    <message>
        <source>the range in brackets is its interval, at the confidence of its run</source>
        <translation>der Bereich in Klammern ist ihr Intervall, zum Vertrauensniveau ihres Laufs</translation>
    </message>
    <message>
        <source>How to read a figure: %1, what other samples could have given; &quot;chance&quot; is what the same computation gives where nothing is to be found; p-values are adjusted as each section says.</source>
        <translation>Wie man eine Zahl liest: %1, was andere Beispiele hätten ergeben können; &quot;Zufall&quot; ist, was dieselbe Rechnung ergibt, wo nichts zu finden ist; p-Werte sind korrigiert, wie jeder Abschnitt sagt.</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Further findings</source>
        <translation>Weitere Befunde</translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation>Was als Nächstes zu tun ist</translation>
    </message>
    <message>
        <source>%1 on %2 (run %3)</source>
        <translation>%1 auf %2 (Lauf %3)</translation>
    </message>
    <message numerus="yes">
        <source>%1 (the first of %Ln warnings)</source>
        <translation>
            <numerusform>%1 (die erste von %Ln Warnung)</numerusform>
            <numerusform>%1 (die erste von %Ln Warnungen)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunNames</name>
    <message>
        <source>%1: off</source>
        <translation>%1: aus</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>date and time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>format of a date without its year</comment>
        <translation>d. MMM</translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>%Ln Spalte</numerusform>
            <numerusform>%Ln Spalten</numerusform>
        </translation>
    </message>
    <message>
        <source>slice %1</source>
        <translation>Teilmenge %1</translation>
    </message>
    <message>
        <source>out of date</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>gestern %1</translation>
    </message>
</context>
<context>
    <name>RunNumbers</name>
    <message>
        <source>%1 (interval %2 to %3)</source>
        <translation>%1 (Intervall %2 bis %3)</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
</context>
<context>
    <name>RunState</name>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
</context>
<context>
    <name>SampleMarks</name>
    <message>
        <source>mislabelled</source>
        <translation>falsches Label</translation>
    </message>
    <message>
        <source>&amp;Mislabelled</source>
        <translation>&amp;Falsches Label</translation>
    </message>
    <message>
        <source>The label is wrong</source>
        <translation>Das Label ist falsch</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>&amp;Confirm</source>
        <translation>&amp;Bestätigen</translation>
    </message>
    <message>
        <source>It is as it is said to be: the label is right, what was flagged is unusual</source>
        <translation>Es ist, wie es heißt: Das Label stimmt, und was gemeldet wurde, ist ungewöhnlich</translation>
    </message>
    <message>
        <source>dismissed</source>
        <translation>verworfen</translation>
    </message>
    <message>
        <source>&amp;Dismiss</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>Nothing to see here: it was flagged without a reason</source>
        <translation>Nichts zu sehen: Es wurde grundlos gemeldet</translation>
    </message>
    <message numerus="yes">
        <source>%Ln with tags</source>
        <translation>
            <numerusform>%Ln mit Schlagwörtern</numerusform>
            <numerusform>%Ln mit Schlagwörtern</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Scalar</name>
    <message>
        <source>Samples or items</source>
        <translation>Beispiele oder Aufgaben</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paare</translation>
    </message>
    <message>
        <source>Vectors</source>
        <translation>Vektoren</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Recall</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Ties at the last place</source>
        <translation>Gleichstände am letzten Platz</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
</context>
<context>
    <name>ScoreGrid</name>
    <message>
        <source>easiest: %1</source>
        <translation>leichteste: %1</translation>
    </message>
    <message>
        <source>hardest: %1</source>
        <translation>schwerste: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) by difficulty</source>
        <translation>
            <numerusform>%Ln Aufgabe nach Schwierigkeit</numerusform>
            <numerusform>%Ln Aufgaben nach Schwierigkeit</numerusform>
        </translation>
    </message>
    <message>
        <source>items %1 to %2 of %3 by difficulty</source>
        <translation>Aufgaben %1 bis %2 von %3 nach Schwierigkeit</translation>
    </message>
    <message>
        <source>mean score</source>
        <translation>mittlerer Wert</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>reading values</source>
        <translation>Werte lesen</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>lesen</translation>
    </message>
    <message>
        <source>reading columns</source>
        <translation>Spalten lesen</translation>
    </message>
    <message>
        <source>searching neighbours</source>
        <translation>Nachbarn suchen</translation>
    </message>
    <message>
        <source>comparing pairs</source>
        <translation>Paare vergleichen</translation>
    </message>
    <message>
        <source>permuting rows</source>
        <translation>Zeilen permutieren</translation>
    </message>
    <message>
        <source>resampling</source>
        <translation>neu ziehen</translation>
    </message>
    <message>
        <source>building the index</source>
        <translation>Index aufbauen</translation>
    </message>
    <message>
        <source>drawing pictures</source>
        <translation>Bilder zeichnen</translation>
    </message>
    <message>
        <source>computing embeddings</source>
        <translation>Einbettungen berechnen</translation>
    </message>
    <message>
        <source>writing</source>
        <translation>schreiben</translation>
    </message>
    <message>
        <source>checking</source>
        <translation>prüfen</translation>
    </message>
    <message>
        <source>finding components</source>
        <translation>sucht Komponenten</translation>
    </message>
    <message>
        <source>laying out</source>
        <translation>ordnet an</translation>
    </message>
    <message>
        <source>measuring the quality</source>
        <translation>misst die Güte</translation>
    </message>
    <message>
        <source>giving space back</source>
        <translation>gibt Platz zurück</translation>
    </message>
    <message>
        <source>copying</source>
        <translation>kopieren</translation>
    </message>
    <message>
        <source>waiting until another program has finished writing</source>
        <translation>warten, bis ein anderes Programm fertig geschrieben hat</translation>
    </message>
    <message>
        <source>checking values</source>
        <translation>Werte prüfen</translation>
    </message>
    <message>
        <source>computing intervals</source>
        <translation>Intervalle berechnen</translation>
    </message>
    <message>
        <source>writing the report</source>
        <translation>Bericht schreiben</translation>
    </message>
    <message>
        <source>collecting results</source>
        <translation>Ergebnisse sammeln</translation>
    </message>
    <message>
        <source>reading scores</source>
        <translation>Werte lesen</translation>
    </message>
</context>
<context>
    <name>Steering</name>
    <message>
        <source>as they are</source>
        <translation>wie sie sind</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>linear probe</source>
        <translation>lineare Sonde</translation>
    </message>
    <message>
        <source>chance</source>
        <translation>Zufall</translation>
    </message>
    <message>
        <source>change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>attribute accuracy removed (linear probe)</source>
        <translation>entfernte Genauigkeit des Merkmals (lineare Sonde)</translation>
    </message>
    <message>
        <source>task accuracy lost</source>
        <translation>verlorene Genauigkeit der Aufgabe</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>gap</source>
        <translation>Lücke</translation>
    </message>
    <message>
        <source>Eigenvalues of the maps: 1 stays, 0 is gone</source>
        <translation>Eigenwerte der Abbildungen: 1 bleibt, 0 ist weg</translation>
    </message>
    <message>
        <source>place</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>eigenvalue</source>
        <translation>Eigenwert</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>bleibt</translation>
    </message>
    <message>
        <source>Neighbours with the same value</source>
        <translation>Nachbarn mit demselben Wert</translation>
    </message>
    <message>
        <source>neighbours</source>
        <translation>Nachbarn</translation>
    </message>
    <message>
        <source>share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>%1 % (%2 to %3)</source>
        <translation>%1 % (%2 bis %3)</translation>
    </message>
    <message>
        <source>%1 of %2 rows moved%3; the new column is %4.</source>
        <translation>%1 von %2 Zeilen wurden verschoben%3; die neue Spalte ist %4.</translation>
    </message>
    <message>
        <source>, by a root mean square of %1</source>
        <translation>, im quadratischen Mittel um %1</translation>
    </message>
    <message>
        <source>Where samples went: lines from %1 to %2</source>
        <translation>Wohin Beispiele gingen: Linien von %1 nach %2</translation>
    </message>
    <message>
        <source>Moved furthest by %1</source>
        <translation>Am weitesten verschoben durch %1</translation>
    </message>
    <message>
        <source>Test samples that the task&apos;s classifier tells otherwise after %1</source>
        <translation>Testbeispiele, die der Klassifikator der Aufgabe nach %1 anders einordnet</translation>
    </message>
    <message>
        <source>moved by %1</source>
        <translation>verschoben um %1</translation>
    </message>
    <message>
        <source>MLP probe</source>
        <translation>MLP-Sonde</translation>
    </message>
    <message>
        <source>How often probes find &quot;%1&quot; (dashed: %2 by chance)</source>
        <translation>Wie oft Sonden &quot;%1&quot; finden (gestrichelt: %2 durch Zufall)</translation>
    </message>
    <message>
        <source>How often probes are right about &quot;%1&quot; (dashed: %2 by chance)</source>
        <translation>Wie oft Sonden bei &quot;%1&quot; richtig liegen (gestrichelt: %2 durch Zufall)</translation>
    </message>
    <message>
        <source>Change of accuracies on the same test samples</source>
        <translation>Änderung der Genauigkeiten auf denselben Testbeispielen</translation>
    </message>
    <message>
        <source>What it costs: low is better, and right as far as chance</source>
        <translation>Was es kostet: tief ist besser, und rechts bis zum Zufall</translation>
    </message>
    <message>
        <source>down to chance</source>
        <translation>bis zum Zufall</translation>
    </message>
    <message>
        <source>each moved value</source>
        <translation>jeder verschobene Wert</translation>
    </message>
    <message>
        <source>Gap by class: share told right, %1 less %2</source>
        <translation>Lücke je Klasse: richtig genannter Anteil, %1 minus %2</translation>
    </message>
    <message>
        <source> (change %1 to %2)</source>
        <translation> (Änderung %1 bis %2)</translation>
    </message>
    <message>
        <source>The gap between &quot;%1&quot; and &quot;%2&quot;, root mean square over the classes, goes from %3 to %4%5</source>
        <translation>Die Lücke zwischen &quot;%1&quot; und &quot;%2&quot;, quadratisches Mittel über die Klassen, geht von %3 auf %4%5</translation>
    </message>
    <message>
        <source>, and turns round.</source>
        <translation> und kehrt sich um.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln map(s) for &quot;%1&quot; were made; nothing was scored.</source>
        <translation>
            <numerusform>%Ln Abbildung für &quot;%1&quot; wurde gemacht; bewertet wurde nichts.</numerusform>
            <numerusform>%Ln Abbildungen für &quot;%1&quot; wurden gemacht; bewertet wurde nichts.</numerusform>
        </translation>
    </message>
    <message>
        <source>a linear probe</source>
        <translation>eine lineare Sonde</translation>
    </message>
    <message>
        <source>an MLP probe</source>
        <translation>eine MLP-Sonde</translation>
    </message>
    <message>
        <source>As the vectors are, %1 finds &quot;%2&quot; in %3 of the test samples, no more than by chance (%4 %): there is nothing to take out.</source>
        <translation>Wie die Vektoren sind, findet %1 &quot;%2&quot; in %3 der Testbeispiele, nicht mehr als durch Zufall (%4 %): es gibt nichts herauszunehmen.</translation>
    </message>
    <message>
        <source>An MLP probe still finds it in %1.</source>
        <translation>Eine MLP-Sonde findet es noch in %1.</translation>
    </message>
    <message>
        <source>A linear classifier of &quot;%1&quot; goes from %2 % to %3 % (by %4 points, %5 to %6; by chance %7 %).</source>
        <translation>Ein linearer Klassifikator von &quot;%1&quot; geht von %2 % auf %3 % (um %4 Punkte, %5 bis %6; durch Zufall %7 %).</translation>
    </message>
    <message>
        <source>Some methods went too far: see the warnings over the tables.</source>
        <translation>Manche Methoden gingen zu weit: siehe die Warnungen über den Tabellen.</translation>
    </message>
    <message>
        <source>, right now</source>
        <translation>, jetzt richtig</translation>
    </message>
    <message>
        <source>, wrong now</source>
        <translation>, jetzt falsch</translation>
    </message>
    <message>
        <source>After %1 %2 finds &quot;%3&quot; in %4 of the test samples, no more than by chance (%5 %); before it was %6.</source>
        <translation>Nach %1 findet %2 &quot;%3&quot; in %4 der Testbeispiele, nicht mehr als durch Zufall (%5 %); vorher waren es %6.</translation>
    </message>
    <message>
        <source>Nearest comes %1: %2 still finds &quot;%3&quot; in %4 of the test samples (by chance %5 %); before it was %6.</source>
        <translation>Am nächsten kommt %1: %2 findet &quot;%3&quot; noch in %4 der Testbeispiele (durch Zufall %5 %); vorher waren es %6.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Found before</source>
        <translation>Vorher gefunden</translation>
    </message>
    <message>
        <source>Found after</source>
        <translation>Danach gefunden</translation>
    </message>
    <message>
        <source>by chance %1</source>
        <translation>zufällig %1</translation>
    </message>
    <message>
        <source>By an MLP probe</source>
        <translation>Durch eine MLP-Sonde</translation>
    </message>
</context>
<context>
    <name>ViewKeys</name>
    <message>
        <source>Pointer (map)</source>
        <translation>Zeiger (Karte)</translation>
    </message>
    <message>
        <source>Rectangle (map)</source>
        <translation>Rechteck (Karte)</translation>
    </message>
    <message>
        <source>Lasso (map)</source>
        <translation>Lasso (Karte)</translation>
    </message>
    <message>
        <source>Zoom in (map)</source>
        <translation>Vergrößern (Karte)</translation>
    </message>
    <message>
        <source>Zoom out (map)</source>
        <translation>Verkleinern (Karte)</translation>
    </message>
    <message>
        <source>Show all (map)</source>
        <translation>Alles zeigen (Karte)</translation>
    </message>
    <message>
        <source>Next selected sample</source>
        <translation>Nächstes ausgewähltes Beispiel</translation>
    </message>
    <message>
        <source>Previous selected sample</source>
        <translation>Voriges ausgewähltes Beispiel</translation>
    </message>
    <message>
        <source>Next sample (table, gallery)</source>
        <translation>Nächstes Beispiel (Tabelle, Galerie)</translation>
    </message>
    <message>
        <source>Previous sample (table, gallery)</source>
        <translation>Voriges Beispiel (Tabelle, Galerie)</translation>
    </message>
    <message>
        <source>Mark or unmark the sample</source>
        <translation>Beispiel markieren oder nicht mehr markieren</translation>
    </message>
    <message>
        <source>Look at the sample</source>
        <translation>Beispiel ansehen</translation>
    </message>
</context>
<context>
    <name>eido::AlignmentPage</name>
    <message>
        <source>Alignment matrix</source>
        <translation>Matrix der Übereinstimmung</translation>
    </message>
    <message>
        <source>Views of the run</source>
        <translation>Ansichten des Laufs</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrix</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>&amp;Measure:</source>
        <translation>&amp;Maß:</translation>
    </message>
    <message>
        <source>&amp;Show:</source>
        <translation>&amp;Zeigen:</translation>
    </message>
    <message>
        <source>&amp;Rows:</source>
        <translation>Zei&amp;len:</translation>
    </message>
    <message>
        <source>&amp;Order:</source>
        <translation>&amp;Reihenfolge:</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>calibrated</source>
        <translation>kalibriert</translation>
    </message>
    <message>
        <source>adjusted p</source>
        <translation>korrigiertes p</translation>
    </message>
    <message>
        <source>clustered</source>
        <translation>nach Ähnlichkeit</translation>
    </message>
    <message>
        <source>as imported</source>
        <translation>wie importiert</translation>
    </message>
    <message>
        <source>columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>&amp;Copy picture</source>
        <translation>Bild &amp;kopieren</translation>
    </message>
    <message>
        <source>Save picture as &amp;SVG...</source>
        <translation>Bild als &amp;SVG speichern …</translation>
    </message>
    <message>
        <source>Save picture as &amp;PNG...</source>
        <translation>Bild als &amp;PNG speichern …</translation>
    </message>
    <message>
        <source>Copy &amp;table of pairs</source>
        <translation>&amp;Tabelle der Paare kopieren</translation>
    </message>
    <message>
        <source>Save pairs as CS&amp;V...</source>
        <translation>Paare als CS&amp;V speichern …</translation>
    </message>
    <message>
        <source>Save &amp;all tables in a folder...</source>
        <translation>&amp;Alle Tabellen in einem Ordner speichern …</translation>
    </message>
    <message>
        <source>shared neighbours of %1 and %2</source>
        <translation>gemeinsame Nachbarn von %1 und %2</translation>
    </message>
    <message>
        <source>%1 and %2 share %3 of their %4 nearest neighbours (interval %5 to %6; %7 by chance).</source>
        <translation>%1 und %2 teilen %3 ihrer %4 nächsten Nachbarn (Intervall %5 bis %6; %7 durch Zufall).</translation>
    </message>
</context>
<context>
    <name>eido::AnalysesMenu</name>
    <message>
        <source>&amp;Analyses</source>
        <translation>&amp;Analysen</translation>
    </message>
    <message>
        <source>&amp;Bring all runs up to date</source>
        <translation>Alle Läufe auf den neuesten &amp;Stand bringen</translation>
    </message>
    <message>
        <source>Makes every run anew whose data have changed</source>
        <translation>Wiederholt jeden Lauf, dessen Daten sich geändert haben</translation>
    </message>
    <message>
        <source>No project is open.</source>
        <translation>Es ist kein Projekt geöffnet.</translation>
    </message>
</context>
<context>
    <name>eido::AnalysisForm</name>
    <message>
        <source>Sample set</source>
        <translation>Beispielsatz</translation>
    </message>
    <message>
        <source>S&amp;et:</source>
        <translation>S&amp;atz:</translation>
    </message>
    <message>
        <source>&amp;On:</source>
        <translation>&amp;Auf:</translation>
    </message>
    <message>
        <source>&amp;Preset:</source>
        <translation>&amp;Voreinstellung:</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>S&amp;eed</source>
        <translation>&amp;Startwert</translation>
    </message>
    <message>
        <source>The same seed gives the same numbers, on any number of threads.</source>
        <translation>Derselbe Startwert ergibt dieselben Zahlen, mit beliebig vielen Threads.</translation>
    </message>
    <message>
        <source>Reset to &amp;defaults</source>
        <translation>Auf &amp;Vorgaben zurücksetzen</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>Sta&amp;rten</translation>
    </message>
    <message>
        <source>Run (Ctrl+Return)</source>
        <translation>Starten (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>What it needs</source>
        <translation>Was nötig ist</translation>
    </message>
    <message>
        <source>Opens the help of this analysis</source>
        <translation>Öffnet die Hilfe dieser Analyse</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>The project has no samples yet; import files first.</source>
        <translation>Das Projekt hat noch keine Beispiele; importieren Sie zuerst Dateien.</translation>
    </message>
    <message numerus="yes">
        <source>Choose at least %Ln column(s).</source>
        <translation>
            <numerusform>Wählen Sie mindestens %Ln Spalte.</numerusform>
            <numerusform>Wählen Sie mindestens %Ln Spalten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Choose at most %Ln column(s).</source>
        <translation>
            <numerusform>Wählen Sie höchstens %Ln Spalte.</numerusform>
            <numerusform>Wählen Sie höchstens %Ln Spalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>The project is read-only; runs can&apos;t be stored.</source>
        <translation>Das Projekt ist schreibgeschützt; Läufe können nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Done: run %1.</source>
        <translation>Fertig: Lauf %1.</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>noch etwa %1</translation>
    </message>
    <message>
        <source>Cancelled; nothing was stored.</source>
        <translation>Abgebrochen; nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>The samples that were chosen are not there any more. Choose others.</source>
        <translation>Die gewählten Beispiele gibt es nicht mehr. Wählen Sie andere.</translation>
    </message>
    <message>
        <source>less than a second</source>
        <translation>unter einer Sekunde</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>By the speed of %1</source>
        <translation>Nach dem Tempo von %1</translation>
    </message>
    <message>
        <source>A rough guess: the analysis was not run here yet</source>
        <translation>Eine grobe Schätzung: die Analyse lief hier noch nicht</translation>
    </message>
    <message>
        <source>(more than is free)</source>
        <translation>(mehr als frei ist)</translation>
    </message>
</context>
<context>
    <name>eido::AnswerList</name>
    <message>
        <source>Answers of the models</source>
        <translation>Antworten der Modelle</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Wert</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln model(s) right:</source>
        <translation>
            <numerusform>%1 von %Ln Modell richtig:</numerusform>
            <numerusform>%1 von %Ln Modellen richtig:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln model(s):</source>
        <translation>
            <numerusform>%Ln Modell:</numerusform>
            <numerusform>%Ln Modelle:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>eido::ChartView</name>
    <message>
        <source>&amp;Copy picture</source>
        <translation>Bild &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy as S&amp;VG</source>
        <translation>Als S&amp;VG kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;table</source>
        <translation>Als &amp;Tabelle kopieren</translation>
    </message>
    <message>
        <source>Save picture as &amp;SVG...</source>
        <translation>Bild als &amp;SVG speichern...</translation>
    </message>
    <message>
        <source>Save picture as &amp;PNG...</source>
        <translation>Bild als &amp;PNG speichern...</translation>
    </message>
    <message>
        <source>Save as CSV...</source>
        <translation>Als CSV speichern...</translation>
    </message>
    <message>
        <source>Show &amp;all</source>
        <translation>&amp;Alles zeigen</translation>
    </message>
    <message>
        <source>%1 against %2: %3. Left and Right walk along a curve, Up and Down change it.</source>
        <translation>%1 gegen %2: %3. Links und Rechts gehen an einer Kurve entlang, Auf und Ab wechseln sie.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln point(s) without a value</source>
        <translation>
            <numerusform>%Ln Punkt ohne Wert</numerusform>
            <numerusform>%Ln Punkte ohne Wert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>eido::CollapsePage</name>
    <message>
        <source>Protocol</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>&amp;Protocol:</source>
        <translation>&amp;Verfahren:</translation>
    </message>
    <message>
        <source>in what is drawn, and the nearest samples</source>
        <translation>in dem, was gezogen wird, und den nächsten Beispielen</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>What is drawn</source>
        <translation>Was gezogen wird</translation>
    </message>
    <message>
        <source>Nearest samples</source>
        <translation>Nächste Beispiele</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Was wäre, wenn</translation>
    </message>
</context>
<context>
    <name>eido::ColumnChooser</name>
    <message>
        <source>Filter columns</source>
        <translation>Spalten filtern</translation>
    </message>
    <message>
        <source>Columns to compare</source>
        <translation>Zu vergleichende Spalten</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>&amp;All</source>
        <translation>&amp;Alle</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>&amp;Keine</translation>
    </message>
    <message numerus="yes">
        <source>%Ln dim(s)</source>
        <translation>
            <numerusform>%Ln Dim.</numerusform>
            <numerusform>%Ln Dim.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln column(s)</source>
        <translation>
            <numerusform>%1 von %Ln Spalte</numerusform>
            <numerusform>%1 von %Ln Spalten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>eido::ColumnDialog</name>
    <message>
        <source>Edit column</source>
        <translation>Spalte bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>&amp;Role:</source>
        <translation>&amp;Rolle:</translation>
    </message>
    <message>
        <source>&amp;Model:</source>
        <translation>&amp;Modell:</translation>
    </message>
    <message>
        <source>&amp;Layer:</source>
        <translation>&amp;Schicht:</translation>
    </message>
    <message>
        <source>M&amp;odality:</source>
        <translation>M&amp;odalität:</translation>
    </message>
    <message>
        <source>as each task says</source>
        <translation>wie jede Aufgabe es sagt</translation>
    </message>
    <message>
        <source>not said, read as higher</source>
        <translation>nicht gesagt, gelesen als mehr</translation>
    </message>
    <message>
        <source>higher</source>
        <translation>mehr</translation>
    </message>
    <message>
        <source>lower</source>
        <translation>weniger</translation>
    </message>
    <message>
        <source>lowest,highest</source>
        <translation>kleinster,größter</translation>
    </message>
    <message>
        <source>&amp;Better:</source>
        <translation>&amp;Besser:</translation>
    </message>
    <message>
        <source>R&amp;ange:</source>
        <translation>B&amp;ereich:</translation>
    </message>
</context>
<context>
    <name>eido::CompareRunsPage</name>
    <message>
        <source>Reading the runs...</source>
        <translation>Die Läufe werden gelesen...</translation>
    </message>
    <message>
        <source>Compare two runs</source>
        <translation>Zwei Läufe vergleichen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln moved</source>
        <translation>
            <numerusform>%Ln verschoben</numerusform>
            <numerusform>%Ln verschoben</numerusform>
        </translation>
    </message>
    <message>
        <source>They have no figure in common.</source>
        <translation>Sie haben keine Zahl gemeinsam.</translation>
    </message>
    <message>
        <source>No figure differs by more than its interval.</source>
        <translation>Keine Zahl unterscheidet sich um mehr als ihr Intervall.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln figure(s) differ by more than their intervals.</source>
        <translation>
            <numerusform>%Ln Zahl unterscheidet sich um mehr als ihr Intervall.</numerusform>
            <numerusform>%Ln Zahlen unterscheiden sich um mehr als ihre Intervalle.</numerusform>
        </translation>
    </message>
    <message>
        <source>Most of all %1 of %2: from %3 to %4, by %5 (%6 to %7).</source>
        <translation>Am meisten %1 von %2: von %3 auf %4, um %5 (%6 bis %7).</translation>
    </message>
    <message>
        <source>Both were asked for the same.</source>
        <translation>Beide wurden nach demselben gefragt.</translation>
    </message>
    <message>
        <source>What the runs were asked for, where that differs</source>
        <translation>Wonach die Läufe gefragt wurden, wo es sich unterscheidet</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Maß</translation>
    </message>
    <message>
        <source>&amp;Figure:</source>
        <translation>&amp;Zahl:</translation>
    </message>
    <message>
        <source>Figures side by side</source>
        <translation>Zahlen nebeneinander</translation>
    </message>
    <message>
        <source>First: %1. Second: %2.</source>
        <translation>Erster: %1. Zweiter: %2.</translation>
    </message>
    <message>
        <source>They give the same numbers.</source>
        <translation>Sie ergeben dieselben Zahlen.</translation>
    </message>
    <message>
        <source>Second less first, the largest differences</source>
        <translation>Zweiter weniger erster, die größten Unterschiede</translation>
    </message>
    <message>
        <source>Their figures have no intervals: how much is chance can&apos;t be told.</source>
        <translation>Ihre Zahlen haben keine Intervalle: was davon Zufall ist, lässt sich nicht sagen.</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Satz</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
</context>
<context>
    <name>eido::ComparisonPage</name>
    <message>
        <source>It cannot be told from %1.</source>
        <translation>Es ist von %1 nicht zu unterscheiden.</translation>
    </message>
    <message numerus="yes">
        <source>It cannot be told from %1 and %Ln more.</source>
        <translation>
            <numerusform>Es ist von %1 und %Ln weiteren nicht zu unterscheiden.</numerusform>
            <numerusform>Es ist von %1 und %Ln weiteren nicht zu unterscheiden.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 pairs are told apart.</source>
        <translation>%1 von %2 Paaren sind zu unterscheiden.</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>Leaderboard</source>
        <translation>Rangliste</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paare</translation>
    </message>
    <message>
        <source>Select the items that</source>
        <translation>Aufgaben auswählen, die</translation>
    </message>
    <message>
        <source>all items</source>
        <translation>alle Aufgaben</translation>
    </message>
    <message>
        <source>Mean score</source>
        <translation>Mittlerer Wert</translation>
    </message>
    <message>
        <source>Choose a pair to read its verdict.</source>
        <translation>Ein Paar wählen, um sein Urteil zu lesen.</translation>
    </message>
    <message>
        <source>Mean scores in the scenarios</source>
        <translation>Mittlere Werte in den Szenarien</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>Wärmekarte</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Szenarien</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>mean score</source>
        <translation>mittlerer Wert</translation>
    </message>
    <message>
        <source>%1 has no scores in %2.</source>
        <translation>%1 hat in %2 keine Werte.</translation>
    </message>
    <message>
        <source>%1 in %2: %3 (interval %4 to %5; %6 items)</source>
        <translation>%1 in %2: %3 (Intervall %4 bis %5; %6 Aufgaben)</translation>
    </message>
    <message>
        <source>Models, best first, by items, easiest first</source>
        <translation>Modelle, das beste zuerst, nach Aufgaben, die leichteste zuerst</translation>
    </message>
    <message>
        <source>both get right</source>
        <translation>beide lösen</translation>
    </message>
    <message>
        <source>only %1 gets right</source>
        <translation>nur %1 löst</translation>
    </message>
    <message>
        <source>neither gets right</source>
        <translation>keines löst</translation>
    </message>
    <message>
        <source>only the first gets right</source>
        <translation>nur das erste löst</translation>
    </message>
    <message>
        <source>only the second gets right</source>
        <translation>nur das zweite löst</translation>
    </message>
    <message>
        <source>Models were scored on different items (%1 to %2): the means are over those, the pairs over the items that both have.</source>
        <translation>Die Modelle wurden bei verschiedenen Aufgaben bewertet (%1 bis %2): die Mittel gehen über diese, die Paare über die gemeinsamen.</translation>
    </message>
    <message numerus="yes">
        <source>On their common items %Ln pair(s) stand the other way round than by these means: %1 is ahead of %2 by %3%4.</source>
        <translation>
            <numerusform>Auf den gemeinsamen Aufgaben steht %Ln Paar anders herum als nach diesen Mitteln: %1 liegt um %3%4 vor %2.</numerusform>
            <numerusform>Auf den gemeinsamen Aufgaben stehen %Ln Paare anders herum als nach diesen Mitteln, am meisten %1, das um %3%4 vor %2 liegt.</numerusform>
        </translation>
    </message>
    <message>
        <source> (interval %1 to %2)</source>
        <translation> (Intervall %1 bis %2)</translation>
    </message>
    <message>
        <source> That does not tell them apart.</source>
        <translation> Das unterscheidet sie nicht.</translation>
    </message>
    <message>
        <source>The scores are on different scales: nobody is better over all of them.</source>
        <translation>Die Werte haben verschiedene Skalen: Über alle hinweg ist keiner besser.</translation>
    </message>
    <message>
        <source>Tasks or models are on different scales, or less is better in some: there is no mean over all items, and nobody is better over all of them. The rows of the scenarios can be compared.</source>
        <translation>Aufgaben oder Modelle haben verschiedene Skalen, oder bei manchen ist weniger besser: Es gibt kein Mittel über alle Aufgaben, und über alle hinweg ist keiner besser. Die Zeilen der Szenarien sind vergleichbar.</translation>
    </message>
    <message>
        <source>%1 has the lowest mean score, where less is better: %2</source>
        <translation>%1 hat den niedrigsten mittleren Wert, wobei weniger besser ist: %2</translation>
    </message>
    <message>
        <source>%1 has the highest mean score: %2</source>
        <translation>%1 hat den höchsten mittleren Wert: %2</translation>
    </message>
    <message>
        <source>Mean score (less is better)</source>
        <translation>Mittlerer Wert (weniger ist besser)</translation>
    </message>
    <message>
        <source>mean score (less is better)</source>
        <translation>mittlerer Wert (weniger ist besser)</translation>
    </message>
    <message>
        <source>Pairs told apart</source>
        <translation>Unterschiedene Paare</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Can&apos;t be told from</source>
        <translation>Nicht zu unterscheiden von</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other(s)</source>
        <translation>
            <numerusform>%Ln anderen</numerusform>
            <numerusform>%Ln anderen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>eido::DataPage</name>
    <message>
        <source>Sample set</source>
        <translation>Beispielsatz</translation>
    </message>
    <message>
        <source>&amp;Sample set:</source>
        <translation>&amp;Beispielsatz:</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sample(s)</source>
        <translation>
            <numerusform>%Ln Beispiel</numerusform>
            <numerusform>%Ln Beispiele</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>%Ln Spalte</numerusform>
            <numerusform>%Ln Spalten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>eido::EditMenu</name>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy what is chosen</source>
        <translation>Das Gewählte kopieren</translation>
    </message>
    <message>
        <source>&amp;Search everything...</source>
        <translation>&amp;Alles durchsuchen...</translation>
    </message>
    <message>
        <source>Find samples, columns, runs, slices and commands</source>
        <translation>Beispiele, Spalten, Läufe, Teilmengen und Befehle finden</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Se&amp;ttings...</source>
        <translation>Ei&amp;nstellungen...</translation>
    </message>
    <message>
        <source>Theme, language, threads and memory</source>
        <translation>Aussehen, Sprache, Rechenkerne und Speicher</translation>
    </message>
</context>
<context>
    <name>eido::EmbeddingMap</name>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>select with the lasso</source>
        <translation>mit dem Lasso auswählen</translation>
    </message>
    <message>
        <source>select with the rectangle</source>
        <translation>mit dem Rechteck auswählen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sample(s)</source>
        <translation>
            <numerusform>%Ln Beispiel</numerusform>
            <numerusform>%Ln Beispiele</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weiteres</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>no sample</source>
        <translation>kein Beispiel</translation>
    </message>
    <message numerus="yes">
        <source>Map of %Ln sample(s), %1 selected. Arrow keys move, plus and minus zoom, V, R and L choose the tool, Return selects.</source>
        <translation>
            <numerusform>Karte von %Ln Beispiel, %1 ausgewählt. Pfeiltasten bewegen, Plus und Minus zoomen, V, R und L wählen das Werkzeug, Eingabe wählt aus.</numerusform>
            <numerusform>Karte von %Ln Beispielen, %1 ausgewählt. Pfeiltasten bewegen, Plus und Minus zoomen, V, R und L wählen das Werkzeug, Eingabe wählt aus.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>eido::EnvironmentsPage</name>
    <message>
        <source>Flagged samples</source>
        <translation>Auffällige Beispiele</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Margins of the twins</source>
        <translation>Abstände der Zwillinge</translation>
    </message>
    <message>
        <source>Margins: held in to the right, held out upwards</source>
        <translation>Abstände: gelernt nach rechts, ungesehen nach oben</translation>
    </message>
    <message>
        <source> (chosen)</source>
        <translation> (gewählt)</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Accuracy in the worst group, on test</source>
        <translation>Trefferquote in der schlechtesten Gruppe, auf Test</translation>
    </message>
    <message>
        <source>Share of flagged samples, by class</source>
        <translation>Anteil auffälliger Beispiele, nach Klasse</translation>
    </message>
    <message>
        <source>unflagged</source>
        <translation>nicht auffällig</translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>auffällig</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>%1 of %2 samples are flagged (%3 %, interval %4 to %5 %): a classifier that relies on a shortcut gets them wrong.</source>
        <translation>%1 von %2 Beispielen sind auffällig (%3 %, Intervall %4 bis %5 %): Ein Klassifikator, der sich auf eine Abkürzung verlässt, hat sie falsch.</translation>
    </message>
    <message>
        <source>What sets them apart most: in the class &quot;%1&quot;, %2 = %3 holds for %4 % of the flagged and %5 % of the others.</source>
        <translation>Was sie am meisten unterscheidet: In der Klasse &quot;%1&quot; gilt %2 = %3 für %4 % der auffälligen und %5 % der anderen.</translation>
    </message>
    <message>
        <source> (interval %1 to %2)</source>
        <translation> (Intervall %1 bis %2)</translation>
    </message>
    <message>
        <source> (not settled)</source>
        <translation> (nicht ruhig)</translation>
    </message>
    <message>
        <source>Flipped labels, by learning rate</source>
        <translation>Umgeklappte Klassen, nach Lernrate</translation>
    </message>
    <message>
        <source>Held-in accuracy</source>
        <translation>Trefferquote gelernt</translation>
    </message>
    <message numerus="yes">
        <source>Learning rate %1 was chosen: of the %Ln candidate(s) whose flip rate has settled it flips most (%2 %).</source>
        <translation>
            <numerusform>Lernrate %1 wurde gewählt: Sie ist der eine Kandidat mit ruhiger Umklapprate (%2 %).</numerusform>
            <numerusform>Lernrate %1 wurde gewählt: Von den %Ln Kandidaten mit ruhiger Umklapprate klappt sie am meisten um (%2 %).</numerusform>
        </translation>
    </message>
    <message>
        <source>Learning rate %1 was chosen because it flips most (%2 %); no candidate has settled, so look twice.</source>
        <translation>Lernrate %1 wurde gewählt, weil sie am meisten umklappt (%2 %); kein Kandidat ist ruhig, also genau hinsehen.</translation>
    </message>
    <message>
        <source>Flagged samples, the clearest first</source>
        <translation>Auffällige Beispiele, die deutlichsten zuerst</translation>
    </message>
    <message>
        <source>On the training samples, against the known attribute: F1 %1%2, precision %3, recall %4.</source>
        <translation>Auf den Trainingsbeispielen, gegen das bekannte Merkmal: F1 %1%2, Precision %3, Recall %4.</translation>
    </message>
    <message numerus="yes">
        <source>On the test samples a plain head is right in %1, %2 in %3 (the best there of %Ln head(s) without known groups).</source>
        <translation>
            <numerusform>Auf den Testbeispielen hat ein einfacher Kopf bei %1 recht, %2 bei %3 (der einzige andere Kopf ohne bekannte Gruppen).</numerusform>
            <numerusform>Auf den Testbeispielen hat ein einfacher Kopf bei %1 recht, %2 bei %3 (der dort beste von %Ln Köpfen ohne bekannte Gruppen).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> (%1, %2: %Ln sample(s))</source>
        <translation>
            <numerusform> (%1, %2: %Ln Beispiel)</numerusform>
            <numerusform> (%1, %2: %Ln Beispiele)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 % (%2 to %3 %) of its worst group%4 and %5 % of all</source>
        <translation>%1 % (%2 bis %3 %) der schlechtesten Gruppe%4 und %5 % von allen</translation>
    </message>
    <message>
        <source>The environments of two seeds agree by %1 on average (1 = the same, 0 = chance).</source>
        <translation>Die Umgebungen zweier Startwerte stimmen im Mittel zu %1 überein (1 = gleich, 0 = Zufall).</translation>
    </message>
    <message>
        <source>%1 % of the labels are flipped; of permuted labels it would be %2 %.</source>
        <translation>%1 % der Labels werden umgeklappt; von vertauschten Labels wären es %2 %.</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Auffällig</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Labels flipped</source>
        <translation>Umgeklappte Klassen</translation>
    </message>
    <message>
        <source>permuted labels %1 %</source>
        <translation>vertauschte Klassen %1 %</translation>
    </message>
    <message numerus="yes">
        <source>%Ln flagged</source>
        <translation>
            <numerusform>%Ln auffälliges</numerusform>
            <numerusform>%Ln auffällige</numerusform>
        </translation>
    </message>
    <message>
        <source>Worst group%1, plain head</source>
        <translation>Schlechteste Gruppe%1, einfacher Kopf</translation>
    </message>
</context>
<context>
    <name>eido::Explorer</name>
    <message>
        <source>Map of %1</source>
        <translation>Karte von %1</translation>
    </message>
    <message>
        <source>Samples of %1</source>
        <translation>Beispiele von %1</translation>
    </message>
    <message>
        <source>Read the slice %1</source>
        <translation>Teilmenge %1 lesen</translation>
    </message>
    <message>
        <source>select the slice %1</source>
        <translation>Teilmenge %1 auswählen</translation>
    </message>
    <message>
        <source>Name of the slice:</source>
        <translation>Name der Teilmenge:</translation>
    </message>
    <message>
        <source>slice</source>
        <translation>Teilmenge</translation>
    </message>
    <message>
        <source>Save a slice by rule</source>
        <translation>Teilmenge nach Regel speichern</translation>
    </message>
    <message>
        <source>Find %1</source>
        <translation>%1 finden</translation>
    </message>
    <message>
        <source>Edit slice</source>
        <translation>Teilmenge bearbeiten</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>&amp;Colour:</source>
        <translation>&amp;Farbe:</translation>
    </message>
    <message numerus="yes">
        <source>Save %Ln selected sample(s) as a slice</source>
        <translation>
            <numerusform>%Ln ausgewähltes Beispiel als Teilmenge speichern</numerusform>
            <numerusform>%Ln ausgewählte Beispiele als Teilmenge speichern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %Ln sample(s) as a slice</source>
        <translation>
            <numerusform>%Ln Beispiel als Teilmenge speichern</numerusform>
            <numerusform>%Ln Beispiele als Teilmenge speichern</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>eido::FileMenu</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;New project...</source>
        <translation>&amp;Neues Projekt …</translation>
    </message>
    <message>
        <source>Make a new project file</source>
        <translation>Eine neue Projektdatei anlegen</translation>
    </message>
    <message>
        <source>&amp;Open...</source>
        <translation>Ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Ein Projekt öffnen</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Open &amp;sample project...</source>
        <translation>&amp;Beispielprojekt öffnen …</translation>
    </message>
    <message>
        <source>Make the built-in sample project and open it</source>
        <translation>Das eingebaute Beispielprojekt anlegen und öffnen</translation>
    </message>
    <message>
        <source>&amp;Import...</source>
        <translation>&amp;Importieren …</translation>
    </message>
    <message>
        <source>Import files into the project</source>
        <translation>Dateien in das Projekt importieren</translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation>Projekt &amp;schließen</translation>
    </message>
    <message>
        <source>Close the project</source>
        <translation>Das Projekt schließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Quit Eidoscope</source>
        <translation>Eidoscope beenden</translation>
    </message>
    <message>
        <source>Com&amp;pact project...</source>
        <translation>Projekt &amp;verkleinern...</translation>
    </message>
    <message>
        <source>Remove what was deleted for good</source>
        <translation>Gelöschtes endgültig entfernen</translation>
    </message>
    <message>
        <source>Import &amp;folder...</source>
        <translation>&amp;Ordner importieren …</translation>
    </message>
    <message>
        <source>Import a folder of pictures or of evaluation logs</source>
        <translation>Einen Ordner mit Bildern oder Auswertungsprotokollen importieren</translation>
    </message>
    <message>
        <source>&amp;Save a copy...</source>
        <translation>&amp;Kopie speichern...</translation>
    </message>
    <message>
        <source>Everything is saved at once; this writes the project into another file too</source>
        <translation>Alles wird sofort gespeichert; dies schreibt das Projekt auch in eine andere Datei</translation>
    </message>
</context>
<context>
    <name>eido::FileWriter</name>
    <message>
        <source>SVG pictures (*.svg)</source>
        <translation>SVG-Bilder (*.svg)</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG-Bilder (*.png)</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>Save table</source>
        <translation>Tabelle speichern</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>Folder for the tables of run %1</source>
        <translation>Ordner für die Tabellen von Lauf %1</translation>
    </message>
    <message>
        <source>Save tables</source>
        <translation>Tabellen speichern</translation>
    </message>
    <message>
        <source>NumPy (*.npy);;safetensors (*.safetensors);;CSV (*.csv);;JSON (*.json)</source>
        <translation>NumPy (*.npy);;safetensors (*.safetensors);;CSV (*.csv);;JSON (*.json)</translation>
    </message>
    <message>
        <source>CSV (*.csv);;JSON (*.json);;NumPy (*.npy)</source>
        <translation>CSV (*.csv);;JSON (*.json);;NumPy (*.npy)</translation>
    </message>
    <message>
        <source>Export column</source>
        <translation>Spalte exportieren</translation>
    </message>
    <message>
        <source>Export selected samples</source>
        <translation>Ausgewählte Beispiele exportieren</translation>
    </message>
    <message>
        <source>CSV (*.csv);;JSON (*.json)</source>
        <translation>CSV (*.csv);;JSON (*.json)</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>HTML (*.html)</source>
        <translation>HTML (*.html)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Write report</source>
        <translation>Bericht schreiben</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sample(s)</source>
        <translation>
            <numerusform>%Ln Beispiel</numerusform>
            <numerusform>%Ln Beispiele</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>eido::FindingBar</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Only the first sentence</source>
        <translation>Nur der erste Satz</translation>
    </message>
    <message>
        <source>All that was found, and how it was made</source>
        <translation>Alles, was gefunden wurde, und wie es entstand</translation>
    </message>
</context>
<context>
    <name>eido::FindingList</name>
    <message>
        <source>Latest findings</source>
        <translation>Letzte Befunde</translation>
    </message>
</context>
<context>
    <name>eido::FlaggedPanel</name>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>worst for the other twin first</source>
        <translation>schlechteste beim anderen Zwilling zuerst</translation>
    </message>
    <message>
        <source>worst for its own twin first</source>
        <translation>schlechteste beim eigenen Zwilling zuerst</translation>
    </message>
    <message>
        <source>steadiest first</source>
        <translation>beständigste zuerst</translation>
    </message>
    <message>
        <source>&amp;Select them</source>
        <translation>&amp;Auswählen</translation>
    </message>
    <message>
        <source>Show on the &amp;map</source>
        <translation>Auf der &amp;Karte zeigen</translation>
    </message>
    <message>
        <source>&amp;Class:</source>
        <translation>&amp;Klasse:</translation>
    </message>
    <message>
        <source>&amp;Order:</source>
        <translation>&amp;Reihenfolge:</translation>
    </message>
    <message>
        <source>Not flagged, same class</source>
        <translation>Nicht auffällig, gleiche Klasse</translation>
    </message>
    <message>
        <source>What the flagged have in common</source>
        <translation>Was die auffälligen gemeinsam haben</translation>
    </message>
    <message>
        <source>Flagged samples</source>
        <translation>Auffällige Beispiele</translation>
    </message>
    <message>
        <source>Samples of the same class that are not flagged</source>
        <translation>Beispiele derselben Klasse, die nicht auffällig sind</translation>
    </message>
    <message>
        <source>all classes</source>
        <translation>alle Klassen</translation>
    </message>
    <message>
        <source>%1 flagged, %2 not</source>
        <translation>%1 auffällig, %2 nicht</translation>
    </message>
    <message>
        <source>Choose a sample to see what the twins say about it.</source>
        <translation>Ein Beispiel wählen, um zu sehen, was die Zwillinge dazu sagen.</translation>
    </message>
    <message>
        <source>%1 is labelled &quot;%2&quot;. The twin that learned from it says &quot;%3&quot; (margin %4), the other one &quot;%5&quot; (margin %6).</source>
        <translation>%1 hat die Klasse &quot;%2&quot;. Der Zwilling, der daraus lernte, sagt &quot;%3&quot; (Abstand %4), der andere &quot;%5&quot; (Abstand %6).</translation>
    </message>
    <message>
        <source>%1 % of the seeds flag it.</source>
        <translation>%1 % der Startwerte finden es auffällig.</translation>
    </message>
    <message>
        <source>select flagged samples</source>
        <translation>auffällige Beispiele auswählen</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>all of them</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>without a mark</source>
        <translation>ohne Marke</translation>
    </message>
    <message>
        <source>&amp;Review:</source>
        <translation>&amp;Durchsicht:</translation>
    </message>
    <message>
        <source>%1 to go</source>
        <translation>noch %1</translation>
    </message>
</context>
<context>
    <name>eido::Gallery</name>
    <message>
        <source>Gallery</source>
        <translation>Galerie</translation>
    </message>
    <message>
        <source>No sample is shown.</source>
        <translation>Kein Beispiel wird gezeigt.</translation>
    </message>
    <message>
        <source>no picture</source>
        <translation>kein Bild</translation>
    </message>
</context>
<context>
    <name>eido::GenerationsPanel</name>
    <message>
        <source>Generation</source>
        <translation>Generation</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>Ab&amp;spielen</translation>
    </message>
    <message>
        <source>&amp;Generation:</source>
        <translation>&amp;Generation:</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>What the model of the first repetition draws, before real training rows, in the first two components. The axes stay.</source>
        <translation>Was das Modell der ersten Wiederholung zieht, vor echten Trainingszeilen, in den ersten zwei Komponenten. Die Achsen bleiben.</translation>
    </message>
    <message>
        <source>Shares of the categories in the first repetition, beside those of generation 1.</source>
        <translation>Anteile der Kategorien in der ersten Wiederholung, neben denen von Generation 1.</translation>
    </message>
</context>
<context>
    <name>eido::HeadsPage</name>
    <message>
        <source>Recall</source>
        <translation>Trefferquote</translation>
    </message>
</context>
<context>
    <name>eido::HeatmapWidget</name>
    <message>
        <source>Heat map</source>
        <translation>Wärmekarte</translation>
    </message>
    <message>
        <source>%1, %2 rows and %3 columns, values from %4 to %5. Arrow keys move, Enter opens a cell.</source>
        <translation>%1, %2 Zeilen und %3 Spalten, Werte von %4 bis %5. Pfeiltasten bewegen, Eingabe öffnet eine Zelle.</translation>
    </message>
</context>
<context>
    <name>eido::HelpMenu</name>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;About Eidoscope</source>
        <translation>Ü&amp;ber Eidoscope</translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation>Version und Lizenz</translation>
    </message>
    <message>
        <source>About Eidoscope</source>
        <translation>Über Eidoscope</translation>
    </message>
    <message>
        <source>&lt;b&gt;Eidoscope %1&lt;/b&gt;&lt;br&gt;A workbench for people who compare models.</source>
        <translation>&lt;b&gt;Eidoscope %1&lt;/b&gt;&lt;br&gt;Eine Werkbank für Menschen, die Modelle vergleichen.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. Works without a network; nothing leaves your computer.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder später. Arbeitet ohne Netz; nichts verlässt Ihren Rechner.</translation>
    </message>
    <message>
        <source>&amp;Contents</source>
        <translation>&amp;Inhalt</translation>
    </message>
    <message>
        <source>What the methods mean and how the workbench is used</source>
        <translation>Was die Verfahren bedeuten und wie die Werkbank benutzt wird</translation>
    </message>
    <message>
        <source>&amp;Keyboard...</source>
        <translation>&amp;Tastatur ...</translation>
    </message>
    <message>
        <source>All keys at a glance, and other ones</source>
        <translation>Alle Tasten auf einen Blick, und andere</translation>
    </message>
    <message>
        <source>Matrix products: %1</source>
        <translation>Matrixprodukte: %1</translation>
    </message>
    <message>
        <source>&amp;Tour of the sample project</source>
        <translation>&amp;Rundgang durch das Beispielprojekt</translation>
    </message>
    <message>
        <source>Six steps, each of which does something</source>
        <translation>Sechs Schritte, von denen jeder etwas tut</translation>
    </message>
</context>
<context>
    <name>eido::HelpPage</name>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Die Hilfe durchsuchen</translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation>Nichts gefunden</translation>
    </message>
</context>
<context>
    <name>eido::ImportDialog</name>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Columns that the files give</source>
        <translation>Spalten, die die Dateien ergeben</translation>
    </message>
    <message>
        <source>What &amp;will happen:</source>
        <translation>&amp;Was geschehen wird:</translation>
    </message>
    <message>
        <source>Command &amp;line:</source>
        <translation>&amp;Befehlszeile:</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>K&amp;opieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>Colum&amp;ns (double-click to change a name, kind, model or layer):</source>
        <translation>S&amp;palten (Doppelklick ändert Namen, Art, Modell oder Schicht):</translation>
    </message>
    <message>
        <source>&amp;Files:</source>
        <translation>&amp;Dateien:</translation>
    </message>
    <message>
        <source>&amp;Add...</source>
        <translation>&amp;Hinzufügen …</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Files to import</source>
        <translation>Zu importierende Dateien</translation>
    </message>
    <message>
        <source>Look into files</source>
        <translation>In Dateien sehen</translation>
    </message>
    <message>
        <source>Match rows</source>
        <translation>Zeilen zuordnen</translation>
    </message>
    <message>
        <source>reading...</source>
        <translation>wird gelesen …</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln row(s)</source>
        <translation>
            <numerusform>%1, %Ln Zeile</numerusform>
            <numerusform>%1, %Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Add files, or drop them here.</source>
        <translation>Fügen Sie Dateien hinzu oder ziehen Sie sie hierher.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln sample(s) in the set.</source>
        <translation>
            <numerusform>%1: %Ln Beispiel im Satz.</numerusform>
            <numerusform>%1: %Ln Beispiele im Satz.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln row(s) joined in the order of the set.</source>
        <translation>
            <numerusform>%1: %Ln Zeile in der Reihenfolge des Satzes verbunden.</numerusform>
            <numerusform>%1: %Ln Zeilen in der Reihenfolge des Satzes verbunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: joined by key: %2 matched, %3 new, %4 left out, %5 samples of the set without a value.</source>
        <translation>%1: über Schlüssel verbunden: %2 passend, %3 neu, %4 weggelassen, %5 Beispiele des Satzes ohne Wert.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s) will be imported.</source>
        <translation>
            <numerusform>%Ln Spalte wird importiert.</numerusform>
            <numerusform>%Ln Spalten werden importiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Give the new set a name.</source>
        <translation>Geben Sie dem neuen Satz einen Namen.</translation>
    </message>
    <message>
        <source>There is already a set of that name; choose it as the target.</source>
        <translation>Einen Satz dieses Namens gibt es schon; wählen Sie ihn als Ziel.</translation>
    </message>
    <message>
        <source>&amp;Choose folder...</source>
        <translation>O&amp;rdner wählen …</translation>
    </message>
    <message>
        <source>Folder of pictures or evaluation logs</source>
        <translation>Ordner mit Bildern oder Auswertungsprotokollen</translation>
    </message>
    <message>
        <source>%1: its scores will be by the metric of the set (%2). Where the file lacks it they are missing.</source>
        <translation>%1: die Werte werden nach der Metrik des Satzes sein (%2). Wo sie in der Datei fehlt, fehlen auch die Werte.</translation>
    </message>
    <message>
        <source>%1: its keys will be those of the set, which has row numbers now.</source>
        <translation>%1: Ihre Schlüssel werden die des Satzes, der jetzt Zeilennummern hat.</translation>
    </message>
</context>
<context>
    <name>eido::ImportForm</name>
    <message>
        <source>&amp;Target:</source>
        <translation>&amp;Ziel:</translation>
    </message>
    <message>
        <source>a new set</source>
        <translation>ein neuer Satz</translation>
    </message>
    <message>
        <source>the set %1</source>
        <translation>der Satz %1</translation>
    </message>
    <message>
        <source>Na&amp;me of the set:</source>
        <translation>Na&amp;me des Satzes:</translation>
    </message>
    <message>
        <source>Read a&amp;s:</source>
        <translation>Lesen &amp;als:</translation>
    </message>
    <message>
        <source>recognise</source>
        <translation>erkennen</translation>
    </message>
    <message>
        <source>scores, one column a model</source>
        <translation>Bewertungen, eine Spalte je Modell</translation>
    </message>
    <message>
        <source>answers, one column a model</source>
        <translation>Antworten, eine Spalte je Modell</translation>
    </message>
    <message>
        <source>table of properties</source>
        <translation>Tabelle von Eigenschaften</translation>
    </message>
    <message>
        <source>categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>texts</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>paths of pictures</source>
        <translation>Pfade von Bildern</translation>
    </message>
    <message>
        <source>&amp;Key column:</source>
        <translation>S&amp;chlüsselspalte:</translation>
    </message>
    <message>
        <source>&amp;Heading of a table:</source>
        <translation>K&amp;opf einer Tabelle:</translation>
    </message>
    <message>
        <source>the first line</source>
        <translation>die erste Zeile</translation>
    </message>
    <message>
        <source>none, all lines are data</source>
        <translation>keiner, alle Zeilen sind Daten</translation>
    </message>
    <message>
        <source>&amp;Unknown keys:</source>
        <translation>&amp;Unbekannte Schlüssel:</translation>
    </message>
    <message>
        <source>refuse the import</source>
        <translation>Import ablehnen</translation>
    </message>
    <message>
        <source>add as samples</source>
        <translation>als Beispiele anfügen</translation>
    </message>
    <message>
        <source>leave out</source>
        <translation>weglassen</translation>
    </message>
    <message>
        <source>Te&amp;xt that is not UTF-8:</source>
        <translation>Te&amp;xt, der nicht UTF-8 ist:</translation>
    </message>
    <message>
        <source>is Latin-1</source>
        <translation>ist Latin-1</translation>
    </message>
    <message>
        <source>mark broken characters</source>
        <translation>kaputte Zeichen kennzeichnen</translation>
    </message>
    <message>
        <source>NaN and in&amp;finite rows:</source>
        <translation>Zeilen mit &amp;NaN, unendlich:</translation>
    </message>
    <message>
        <source>take as missing</source>
        <translation>als fehlend nehmen</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>behalten</translation>
    </message>
    <message>
        <source>Lower is &amp;better:</source>
        <translation>Weniger ist &amp;besser:</translation>
    </message>
    <message>
        <source>wer, perplexity, ...</source>
        <translation>wer, perplexity, …</translation>
    </message>
    <message>
        <source>Ran&amp;ge of scores:</source>
        <translation>Bereich der &amp;Werte:</translation>
    </message>
    <message>
        <source>lowest,highest</source>
        <translation>kleinster,größter</translation>
    </message>
    <message>
        <source>Met&amp;ric of a task:</source>
        <translation>Met&amp;rik einer Aufgabe:</translation>
    </message>
    <message>
        <source>task=acc_norm; ...</source>
        <translation>aufgabe=acc_norm; …</translation>
    </message>
    <message>
        <source>R&amp;epeated samples of a log:</source>
        <translation>Wiederho&amp;lte Beispiele eines Protokolls:</translation>
    </message>
    <message>
        <source>the first counts</source>
        <translation>das erste zählt</translation>
    </message>
    <message>
        <source>the last counts</source>
        <translation>das letzte zählt</translation>
    </message>
    <message>
        <source>Mo&amp;dality:</source>
        <translation>Modali&amp;tät:</translation>
    </message>
    <message>
        <source>image, text, ...</source>
        <translation>Bild, Text, …</translation>
    </message>
    <message>
        <source>Re&amp;place columns of the same name</source>
        <translation>&amp;Gleichnamige Spalten ersetzen</translation>
    </message>
    <message>
        <source>2-byte &amp;values without a type are bfloat16</source>
        <translation>2-B&amp;yte-Werte ohne Typ sind bfloat16</translation>
    </message>
    <message>
        <source>Names of columns or metrics of which less is better, separated by commas.</source>
        <translation>Namen von Spalten oder Metriken, von denen weniger besser ist, durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>The lowest and the highest score that is possible, as 0,100.</source>
        <translation>Der kleinste und der größte mögliche Wert, als 0,100.</translation>
    </message>
    <message>
        <source>TASK=NAME or TASK=NAME,FILTER, separated by semicolons; a task may be a pattern.</source>
        <translation>AUFGABE=NAME oder AUFGABE=NAME,FILTER, durch Semikolons getrennt; eine Aufgabe darf ein Muster sein.</translation>
    </message>
    <message>
        <source>The range of scores is to be two numbers, the lower one first, as 0,100.</source>
        <translation>Der Bereich der Werte muss aus zwei Zahlen bestehen, die kleinere zuerst, als 0,100.</translation>
    </message>
    <message>
        <source>The metric of a task is to be TASK=NAME or TASK=NAME,FILTER.</source>
        <translation>Die Metrik einer Aufgabe muss AUFGABE=NAME oder AUFGABE=NAME,FILTER sein.</translation>
    </message>
    <message>
        <source>Col&amp;umns kept as text:</source>
        <translation>Sp&amp;alten, die Text bleiben:</translation>
    </message>
    <message>
        <source>image_id, steps, ...</source>
        <translation>image_id, steps, ...</translation>
    </message>
    <message>
        <source>Columns of a table that are kept as they are written (leading zeros, lists), separated by commas.</source>
        <translation>Spalten einer Tabelle, die bleiben, wie sie geschrieben sind (führende Nullen, Listen), durch Kommas getrennt.</translation>
    </message>
</context>
<context>
    <name>eido::ItemPanel</name>
    <message>
        <source>Items</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Choose an item to read every model&apos;s answer.</source>
        <translation>Eine Aufgabe wählen, um die Antwort jedes Modells zu lesen.</translation>
    </message>
</context>
<context>
    <name>eido::JobListModel</name>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>%1, about %2 left</source>
        <translation>%1, noch etwa %2</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
</context>
<context>
    <name>eido::JobQueue</name>
    <message>
        <source>There is not enough memory.</source>
        <translation>Der Speicher reicht nicht.</translation>
    </message>
    <message>
        <source>An unknown exception was thrown.</source>
        <translation>Eine unbekannte Ausnahme wurde geworfen.</translation>
    </message>
</context>
<context>
    <name>eido::JobsPanel</name>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>&amp;Cancel job</source>
        <translation>Auftrag ab&amp;brechen</translation>
    </message>
    <message>
        <source>Stop the chosen job (Ctrl+.); it leaves nothing behind.</source>
        <translation>Den gewählten Auftrag anhalten (Strg+.); er hinterlässt nichts.</translation>
    </message>
    <message>
        <source>C&amp;lear ended</source>
        <translation>Beendete &amp;entfernen</translation>
    </message>
    <message>
        <source>Cancel job</source>
        <translation>Auftrag abbrechen</translation>
    </message>
</context>
<context>
    <name>eido::KeyboardDialog</name>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Find a command or a key</source>
        <translation>Befehl oder Taste suchen</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Befehle und ihre Tasten</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>New keys of the command</source>
        <translation>Neue Tasten des Befehls</translation>
    </message>
    <message>
        <source>&amp;Standard</source>
        <translation>&amp;Standard</translation>
    </message>
    <message>
        <source>The command gets its standard keys back</source>
        <translation>Der Befehl bekommt seine üblichen Tasten zurück</translation>
    </message>
    <message>
        <source>&amp;All standard</source>
        <translation>&amp;Alle Standard</translation>
    </message>
    <message>
        <source>&amp;New keys:</source>
        <translation>&amp;Neue Tasten:</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Keys of views</source>
        <translation>Tasten der Ansichten</translation>
    </message>
    <message>
        <source>Always the same</source>
        <translation>Immer gleich</translation>
    </message>
    <message>
        <source>Move on a map, in a table, a gallery or a heat map</source>
        <translation>Bewegen auf Karte, Tabelle, Galerie oder Matrix</translation>
    </message>
    <message>
        <source>arrows, Home, End, Page up, Page down</source>
        <translation>Pfeile, Pos1, Ende, Bild auf, Bild ab</translation>
    </message>
    <message>
        <source>Open or choose what has the focus</source>
        <translation>Öffnen oder wählen, was den Fokus hat</translation>
    </message>
    <message>
        <source>Add, take away, keep (gestures on a map)</source>
        <translation>Hinzufügen, wegnehmen, behalten (Gesten auf einer Karte)</translation>
    </message>
    <message>
        <source>Shift, Ctrl, both</source>
        <translation>Umschalt, Strg, beide</translation>
    </message>
    <message>
        <source>Stop a gesture, then empty the selection</source>
        <translation>Geste abbrechen, dann Auswahl leeren</translation>
    </message>
    <message>
        <source>Rename or delete in the navigator</source>
        <translation>Umbenennen oder löschen im Navigator</translation>
    </message>
    <message>
        <source>Filter instead of select (search line)</source>
        <translation>Filtern statt auswählen (Suchzeile)</translation>
    </message>
    <message>
        <source>Choose a command to give it other keys.</source>
        <translation>Einen Befehl wählen, um ihm andere Tasten zu geben.</translation>
    </message>
    <message>
        <source>%1 belongs to &quot;%2&quot;. Give that command other keys first.</source>
        <translation>%1 gehört zu &quot;%2&quot;. Diesem Befehl zuerst andere Tasten geben.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be used here: views hear single keys, commands need Ctrl, Alt or a function key.</source>
        <translation>%1 geht hier nicht: Ansichten hören auf einzelne Tasten, Befehle brauchen Strg, Alt oder eine Funktionstaste.</translation>
    </message>
</context>
<context>
    <name>eido::LabelfreePage</name>
    <message>
        <source>No consensus: two voices can&apos;t tell which of them is right.</source>
        <translation>Kein Konsens: Zwei Stimmen können nicht sagen, welche recht hat.</translation>
    </message>
    <message>
        <source>By the consensus (%1) %2 ranks first with a score of %3%4.</source>
        <translation>Nach dem Konsens (%1) steht %2 mit einem Wert von %3 vorn%4.</translation>
    </message>
    <message>
        <source> (interval %1 to %2)</source>
        <translation> (Intervall %1 bis %2)</translation>
    </message>
    <message>
        <source>Scores by each method</source>
        <translation>Werte jeder Methode</translation>
    </message>
    <message>
        <source>Suspect gold labels</source>
        <translation>Verdächtige Gold-Labels</translation>
    </message>
    <message>
        <source>The consensus is sure of another answer, and at least half of the models give it. Some of these labels are wrong; others are items that many models get wrong alike.</source>
        <translation>Der Konsens ist einer anderen Antwort sicher, und mindestens die Hälfte der Modelle gibt sie. Manche dieser Labels sind falsch; andere sind Aufgaben, die viele Modelle auf gleiche Weise falsch haben.</translation>
    </message>
    <message>
        <source>Shared errors</source>
        <translation>Gemeinsame Fehler</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>Reihung</translation>
    </message>
    <message>
        <source>Suspect labels</source>
        <translation>Verdächtige Labels</translation>
    </message>
    <message>
        <source>Mean agreement with the others</source>
        <translation>Mittlere Übereinstimmung mit den anderen</translation>
    </message>
    <message>
        <source>same mistakes</source>
        <translation>gleiche Fehler</translation>
    </message>
    <message>
        <source>near-copies</source>
        <translation>Fast-Kopien</translation>
    </message>
    <message>
        <source>%1 and %2: where both differ from the others they agree on %3 of %4 items.</source>
        <translation>%1 und %2: Wo beide von den anderen abweichen, stimmen sie bei %3 von %4 Aufgaben überein.</translation>
    </message>
    <message>
        <source>Shared errors: how often two models that differ from the others agree</source>
        <translation>Gemeinsame Fehler: wie oft zwei Modelle, die von den anderen abweichen, übereinstimmen</translation>
    </message>
    <message>
        <source>A consensus score is not an accuracy: mistakes that models share raise it, and a model better than the crowd is rarely first.</source>
        <translation>Ein Konsenswert ist keine Genauigkeit: gemeinsame Fehler erhöhen ihn, und ein Modell, das besser ist als die Menge, steht selten vorn.</translation>
    </message>
    <message>
        <source>Consensus score (not an accuracy)</source>
        <translation>Konsenswert (keine Genauigkeit)</translation>
    </message>
    <message>
        <source>Ranks by each method</source>
        <translation>Ränge nach jedem Verfahren</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>Methoden</translation>
    </message>
    <message>
        <source>rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>%1 has no score by %2.</source>
        <translation>%1 hat nach %2 keinen Wert.</translation>
    </message>
    <message>
        <source>%1 by %2: rank %3 of %4 (%5)</source>
        <translation>%1 nach %2: Rang %3 von %4 (%5)</translation>
    </message>
    <message>
        <source>Suspect gold labels, those that most models contradict first</source>
        <translation>Verdächtige Gold-Labels, die, denen die meisten Modelle widersprechen, zuerst</translation>
    </message>
    <message>
        <source>gold %1, consensus %2 (%3 % of the answers)</source>
        <translation>Gold %1, Konsens %2 (%3 % der Antworten)</translation>
    </message>
    <message>
        <source>The consensus is far surer than right here.</source>
        <translation>Der Konsens ist hier weit sicherer, als er recht hat.</translation>
    </message>
    <message numerus="yes">
        <source>The intervals of %Ln other model(s) overlap its own.</source>
        <translation>
            <numerusform>Das Intervall von %Ln anderen Modell überschneidet sich mit seinem.</numerusform>
            <numerusform>Die Intervalle von %Ln anderen Modellen überschneiden sich mit seinem.</numerusform>
        </translation>
    </message>
    <message>
        <source>Models answered different items (%1 to %2), and a score is over those that its model answered.</source>
        <translation>Die Modelle beantworteten verschiedene Aufgaben (%1 bis %2), und ein Wert gilt für die, die das Modell beantwortet hat.</translation>
    </message>
    <message>
        <source>Against the accuracy its ranking has Kendall&apos;s tau %1.</source>
        <translation>Gegen die Genauigkeit hat die Rangfolge Kendalls Tau %1.</translation>
    </message>
    <message>
        <source>Against the accuracy on answered items its ranking has Kendall&apos;s tau %1, against that on all items, where no answer counts as wrong, %2.</source>
        <translation>Gegen die Genauigkeit auf beantworteten Aufgaben hat die Rangfolge Kendalls Tau %1, gegen die auf allen Aufgaben, wo keine Antwort als falsch zählt, %2.</translation>
    </message>
    <message>
        <source>Where it is sure (0.9), the gold label agrees in %1 % of the %4 items (interval %2 to %3 %).</source>
        <translation>Wo er sicher ist (0,9), stimmt das Gold-Label bei %1 % der %4 Aufgaben zu (Intervall %2 bis %3 %).</translation>
    </message>
    <message numerus="yes">
        <source>%Ln gold label(s) contradict it there while half of the answers agree with it: candidates to look at.</source>
        <translation>
            <numerusform>%Ln Gold-Label widerspricht ihm dort, während die Hälfte der Antworten ihm zustimmt: ein Kandidat zum Nachsehen.</numerusform>
            <numerusform>%Ln Gold-Labels widersprechen ihm dort, während die Hälfte der Antworten ihm zustimmt: Kandidaten zum Nachsehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>No gold label is called suspect, since its contradiction says little.</source>
        <translation>Kein Gold-Label wird verdächtig genannt, da sein Widerspruch wenig sagt.</translation>
    </message>
    <message>
        <source>Right where sure</source>
        <translation>Richtig, wo sicher</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message numerus="yes">
        <source>%Ln suspect label(s)</source>
        <translation>
            <numerusform>%Ln verdächtiges Label</numerusform>
            <numerusform>%Ln verdächtige Labels</numerusform>
        </translation>
    </message>
    <message>
        <source>Suspect labels by the better half of the models? Again with them...</source>
        <translation>Verdächtige Labels nach der besseren Hälfte der Modelle? Noch einmal mit ihr ...</translation>
    </message>
    <message>
        <source>Does the order hold by their scores? Compare models...</source>
        <translation>Hält die Reihenfolge nach ihren Ergebnissen? Modelle vergleichen ...</translation>
    </message>
    <message>
        <source>No gold label is called suspect: where the consensus is sure, the gold labels agree with it too rarely for its contradiction to speak against one of them. Weak models that err alike outvote the good ones: try a run with the better half alone (%1). Below is what at least half of the answers contradict; most of it will be mistakes that models share.</source>
        <translation>Kein Gold-Label gilt als verdächtig: Wo der Konsens sicher ist, stimmen ihm die Gold-Labels zu selten zu, als dass sein Widerspruch gegen eines von ihnen spräche. Schwache Modelle, die gleich irren, überstimmen die guten: Versuchen Sie einen Lauf mit der besseren Hälfte allein (%1). Darunter steht, wem mindestens die Hälfte der Antworten widerspricht; das meiste davon werden Fehler sein, die die Modelle gemeinsam machen.</translation>
    </message>
</context>
<context>
    <name>eido::M3gPage</name>
    <message>
        <source>Views</source>
        <translation>Sichten</translation>
    </message>
    <message>
        <source>Tuples</source>
        <translation>Tupel</translation>
    </message>
    <message>
        <source>Temperatures</source>
        <translation>Temperaturen</translation>
    </message>
    <message>
        <source>Mass that stays with the true partner, pair by pair</source>
        <translation>Masse, die beim wahren Partner bleibt, Paar für Paar</translation>
    </message>
    <message>
        <source>A double click shows a pair on maps</source>
        <translation>Ein Doppelklick zeigt ein Paar auf Karten</translation>
    </message>
    <message>
        <source>&amp;Try other temperatures</source>
        <translation>Andere Temperaturen &amp;versuchen</translation>
    </message>
    <message>
        <source>Computing, see Jobs...</source>
        <translation>Wird berechnet, siehe Aufträge...</translation>
    </message>
    <message>
        <source>Temperatures of %1</source>
        <translation>Temperaturen von %1</translation>
    </message>
    <message>
        <source>The lower the temperature, the more a tuple must be nearer than all others to count as matched; near 1 everything looks alike, and even perfect agreement comes near chance.</source>
        <translation>Je niedriger die Temperatur, desto näher als alle anderen muss ein Tupel sein, um als zugeordnet zu gelten; nahe 1 sieht alles gleich aus, und selbst vollkommene Übereinstimmung liegt nahe am Zufall.</translation>
    </message>
    <message>
        <source>The gap depends on the temperature. This run has one; cold ones take much longer than hot ones.</source>
        <translation>Die Lücke hängt von der Temperatur ab. Dieser Lauf hat eine; niedrige dauern viel länger als hohe.</translation>
    </message>
</context>
<context>
    <name>eido::MainWindow</name>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>The language changes when Eidoscope starts the next time.</source>
        <translation>Die Sprache wechselt, wenn Eidoscope das nächste Mal startet.</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>%1: cancelled</source>
        <translation>%1: abgebrochen</translation>
    </message>
    <message>
        <source>%1: done in %2</source>
        <translation>%1: fertig in %2</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>%1 failed; see the page.</source>
        <translation>%1 ist fehlgeschlagen; siehe die Seite.</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>%1 - Eidoscope</source>
        <translation>%1 - Eidoscope</translation>
    </message>
    <message>
        <source>Eidoscope</source>
        <translation>Eidoscope</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) are still running. Quit and cancel them?</source>
        <translation>
            <numerusform>%Ln Auftrag läuft noch. Beenden und ihn abbrechen?</numerusform>
            <numerusform>%Ln Aufträge laufen noch. Beenden und sie abbrechen?</numerusform>
        </translation>
    </message>
    <message>
        <source>A cancelled job leaves nothing in the project.</source>
        <translation>Ein abgebrochener Auftrag hinterlässt nichts im Projekt.</translation>
    </message>
    <message>
        <source>Cancelling jobs...</source>
        <translation>Aufträge werden abgebrochen …</translation>
    </message>
    <message>
        <source>%1 was deleted; Edit &gt; Undo brings it back.</source>
        <translation>%1 wurde gelöscht; Bearbeiten &gt; Rückgängig bringt es zurück.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>%1: another program is writing to the project. It opens when that has finished; Jobs can cancel it.</source>
        <translation>%1: Ein anderes Programm schreibt in das Projekt. Es wird geöffnet, sobald dieses fertig ist; unter Aufträge lässt sich das abbrechen.</translation>
    </message>
    <message>
        <source>A&amp;nalyse</source>
        <translation>A&amp;nalysieren</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>A run of %1 was interrupted.</source>
        <translation>Ein Lauf von %1 wurde unterbrochen.</translation>
    </message>
    <message>
        <source>Interrupted run</source>
        <translation>Unterbrochener Lauf</translation>
    </message>
    <message>
        <source>A run of %1 was interrupted: run it again?</source>
        <translation>Ein Lauf von %1 wurde unterbrochen: noch einmal?</translation>
    </message>
    <message>
        <source>Jobs and messages</source>
        <translation>Aufträge und Meldungen</translation>
    </message>
    <message>
        <source>&amp;Jobs and messages</source>
        <translation>&amp;Aufträge und Meldungen</translation>
    </message>
    <message>
        <source>Look for the sample project</source>
        <translation>Nach dem Beispielprojekt sehen</translation>
    </message>
    <message>
        <source>Its form opens with the same choices; no result of it was stored.</source>
        <translation>Sein Formular öffnet sich mit derselben Wahl; ein Ergebnis wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>Written: %1 (%2)</source>
        <translation>Geschrieben: %1 (%2)</translation>
    </message>
</context>
<context>
    <name>eido::MapLegend</name>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>Ausgewählt</translation>
    </message>
    <message>
        <source>In view</source>
        <translation>Im Bild</translation>
    </message>
    <message>
        <source>Double click selects the samples of a colour; Shift adds, Ctrl takes away</source>
        <translation>Doppelklick wählt die Beispiele einer Farbe aus; Umschalt nimmt dazu, Strg nimmt weg</translation>
    </message>
    <message>
        <source>select %1</source>
        <translation>%1 auswählen</translation>
    </message>
    <message>
        <source>All samples</source>
        <translation>Alle Beispiele</translation>
    </message>
</context>
<context>
    <name>eido::MapPage</name>
    <message>
        <source>Drift</source>
        <translation>Versatz</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>agreement of both maps</source>
        <translation>Übereinstimmung beider Karten</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Choose two different embeddings to colour by their agreement.</source>
        <translation>Zwei verschiedene Einbettungen wählen, um nach ihrer Übereinstimmung zu färben.</translation>
    </message>
    <message>
        <source>Comparing the neighbourhoods of %1 and %2, see Jobs...</source>
        <translation>Vergleicht die Nachbarschaften von %1 und %2, siehe Aufträge...</translation>
    </message>
    <message>
        <source>Agreement of %1 and %2</source>
        <translation>Übereinstimmung von %1 und %2</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>The agreement is shown as soon as both maps are there.</source>
        <translation>Die Übereinstimmung erscheint, sobald beide Karten da sind.</translation>
    </message>
    <message numerus="yes">
        <source>Drift of all %Ln sample(s): %1 % of the map on average, by chance %2 %. Select samples to see their lines.</source>
        <translation>
            <numerusform>Versatz von %Ln Beispiel: im Mittel %1 % der Karte, zufällig %2 %. Wählen Sie Beispiele aus, um ihre Linien zu sehen.</numerusform>
            <numerusform>Versatz aller %Ln Beispiele: im Mittel %1 % der Karte, zufällig %2 %. Wählen Sie Beispiele aus, um ihre Linien zu sehen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drift of the %Ln selected sample(s): %1 % of the map on average, to another one of them %2 %.</source>
        <translation>
            <numerusform>Versatz von %Ln ausgewähltem Beispiel: im Mittel %1 % der Karte, zu einem anderen davon %2 %.</numerusform>
            <numerusform>Versatz der %Ln ausgewählten Beispiele: im Mittel %1 % der Karte, zu einem anderen davon %2 %.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>eido::MapPane</name>
    <message>
        <source>Embedding on the map</source>
        <translation>Einbettung auf der Karte</translation>
    </message>
    <message>
        <source>Progress of the projection</source>
        <translation>Fortschritt der Projektion</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln dim(s))</source>
        <translation>
            <numerusform>%1 (%Ln Dim.)</numerusform>
            <numerusform>%1 (%Ln Dim.)</numerusform>
        </translation>
    </message>
    <message>
        <source>The set has no vectors. Import embeddings to see a map of them.</source>
        <translation>Die Menge hat keine Vektoren. Importierte Einbettungen sind hier als Karte zu sehen.</translation>
    </message>
    <message numerus="yes">
        <source>&quot;%1&quot; has %Ln dimension(s) and no map yet. Make one:</source>
        <translation>
            <numerusform>„%1“ hat %Ln Dimension und noch keine Karte. Eine anlegen:</numerusform>
            <numerusform>„%1“ hat %Ln Dimensionen und noch keine Karte. Eine anlegen:</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no map yet, and the project is read-only.</source>
        <translation>„%1“ hat noch keine Karte, und das Projekt ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>Map %1</source>
        <translation>Karte %1</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>%1 lesen</translation>
    </message>
    <message>
        <source>Map of %1</source>
        <translation>Karte von %1</translation>
    </message>
</context>
<context>
    <name>eido::MapTools</name>
    <message>
        <source>Pointer</source>
        <translation>Zeiger</translation>
    </message>
    <message>
        <source>Move the map, click samples (V)</source>
        <translation>Karte bewegen, Beispiele anklicken (V)</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>Rechteck</translation>
    </message>
    <message>
        <source>Select with a rectangle (R)</source>
        <translation>Mit einem Rechteck auswählen (R)</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>Lasso</translation>
    </message>
    <message>
        <source>Select with a lasso (L)</source>
        <translation>Mit einem Lasso auswählen (L)</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>What is found becomes the selection</source>
        <translation>Was gefunden wird, ist die neue Auswahl</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Dazu</translation>
    </message>
    <message>
        <source>What is found is added (Shift)</source>
        <translation>Was gefunden wird, kommt dazu (Umschalt)</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>What is found is taken away (Ctrl)</source>
        <translation>Was gefunden wird, kommt weg (Strg)</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Only what is found stays selected (Shift+Ctrl)</source>
        <translation>Nur was gefunden wird, bleibt ausgewählt (Umschalt+Strg)</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Vergrößern (+)</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Zoom out (-)</source>
        <translation>Verkleinern (-)</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Show the whole map (0)</source>
        <translation>Die ganze Karte zeigen (0)</translation>
    </message>
    <message>
        <source>Two maps</source>
        <translation>Zwei Karten</translation>
    </message>
    <message>
        <source>The same samples in another embedding beside it</source>
        <translation>Dieselben Beispiele in einer anderen Einbettung daneben</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>Versatz</translation>
    </message>
    <message>
        <source>Lines on the second map from where the selected samples lie on the first</source>
        <translation>Linien auf der zweiten Karte von dort, wo die ausgewählten Beispiele auf der ersten liegen</translation>
    </message>
    <message>
        <source>&amp;Colour:</source>
        <translation>&amp;Farbe:</translation>
    </message>
    <message>
        <source>&amp;Names:</source>
        <translation>&amp;Namen:</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>&amp;Copy picture</source>
        <translation>Bild &amp;kopieren</translation>
    </message>
    <message>
        <source>Save picture as &amp;SVG...</source>
        <translation>Bild als &amp;SVG speichern...</translation>
    </message>
    <message>
        <source>Save picture as &amp;PNG...</source>
        <translation>Bild als &amp;PNG speichern...</translation>
    </message>
    <message>
        <source>&amp;Add to report</source>
        <translation>Zum Bericht &amp;hinzufügen</translation>
    </message>
</context>
<context>
    <name>eido::MarkMenu</name>
    <message>
        <source>&amp;Marks</source>
        <translation>&amp;Marken</translation>
    </message>
    <message>
        <source>&amp;No mark</source>
        <translation>&amp;Keine Marke</translation>
    </message>
    <message>
        <source>Take the mark of the sample away</source>
        <translation>Die Marke des Beispiels wegnehmen</translation>
    </message>
    <message>
        <source>&amp;Tags...</source>
        <translation>&amp;Schlagwörter ...</translation>
    </message>
    <message>
        <source>Tags of one&apos;s own for the sample, or for all selected ones</source>
        <translation>Eigene Schlagwörter für das Beispiel oder für alle ausgewählten</translation>
    </message>
    <message>
        <source>Mark all &amp;selected as</source>
        <translation>Alle aus&amp;gewählten markieren als</translation>
    </message>
    <message>
        <source>Show &amp;only</source>
        <translation>&amp;Nur zeigen</translation>
    </message>
    <message>
        <source>S&amp;elect</source>
        <translation>&amp;Auswählen</translation>
    </message>
    <message>
        <source>no mark</source>
        <translation>keine Marke</translation>
    </message>
    <message>
        <source>without a mark</source>
        <translation>ohne Marke</translation>
    </message>
    <message>
        <source>select by mark</source>
        <translation>nach Marke auswählen</translation>
    </message>
    <message numerus="yes">
        <source>Mark all %Ln &amp;selected as</source>
        <translation>
            <numerusform>Die %Ln aus&amp;gewählte markieren als</numerusform>
            <numerusform>Alle %Ln aus&amp;gewählten markieren als</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>blurry, night, ask Ann</source>
        <translation>unscharf, nachts, Ann fragen</translation>
    </message>
    <message numerus="yes">
        <source>Added to the %Ln selected sample(s).</source>
        <translation>
            <numerusform>Kommt zum %Ln ausgewählten Beispiel dazu.</numerusform>
            <numerusform>Kommt zu den %Ln ausgewählten Beispielen dazu.</numerusform>
        </translation>
    </message>
    <message>
        <source>Of the sample that is looked at; several with commas between them.</source>
        <translation>Des Beispiels, das angesehen wird; mehrere mit Kommas dazwischen.</translation>
    </message>
    <message>
        <source>&amp;Tags:</source>
        <translation>Schlagwor&amp;te:</translation>
    </message>
    <message>
        <source>Look for marks</source>
        <translation>Marken suchen</translation>
    </message>
</context>
<context>
    <name>eido::MessageList</name>
    <message>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>&amp;Leeren</translation>
    </message>
    <message>
        <source>Copy &amp;details</source>
        <translation>&amp;Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>The chosen messages with version and system, for a report of a problem</source>
        <translation>Die gewählten Meldungen mit Version und System, für die Meldung eines Fehlers</translation>
    </message>
</context>
<context>
    <name>eido::MovedPanel</name>
    <message>
        <source>Which samples</source>
        <translation>Welche Beispiele</translation>
    </message>
    <message>
        <source>&amp;Show:</source>
        <translation>&amp;Zeigen:</translation>
    </message>
    <message>
        <source>&amp;Select them</source>
        <translation>Aus&amp;wählen</translation>
    </message>
    <message>
        <source>Moved samples</source>
        <translation>Verschobene Beispiele</translation>
    </message>
    <message>
        <source>moved furthest</source>
        <translation>am weitesten verschoben</translation>
    </message>
    <message>
        <source>Over each sample: how far its vector moved and, where the task&apos;s classifier tells it otherwise now, as what.</source>
        <translation>Über jedem Beispiel: wie weit sein Vektor verschoben wurde und, wo der Klassifikator der Aufgabe es jetzt anders einordnet, als was.</translation>
    </message>
    <message>
        <source>task told otherwise: %1 (%2, %3 of them right now)</source>
        <translation>Aufgabe anders eingeordnet: %1 (%2, davon %3 jetzt richtig)</translation>
    </message>
    <message>
        <source>All of them moved by the same: %1. Over each sample stands what the task&apos;s classifier tells it as, where that has changed.</source>
        <translation>Alle wurden gleich weit verschoben: %1. Über jedem Beispiel steht, als was der Klassifikator der Aufgabe es einordnet, wo sich das geändert hat.</translation>
    </message>
    <message>
        <source>Test samples, those that moved furthest first. The classifier is fitted anew to the moved vectors, so that it may tell samples otherwise that did not move.</source>
        <translation>Testbeispiele, die am weitesten verschobenen zuerst. Der Klassifikator ist neu an die verschobenen Vektoren angepasst und kann so auch Beispiele anders einordnen, die sich nicht verschoben haben.</translation>
    </message>
</context>
<context>
    <name>eido::Navigator</name>
    <message>
        <source>Project navigator</source>
        <translation>Projektnavigator</translation>
    </message>
    <message>
        <source>&amp;Open run</source>
        <translation>Lauf ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Export column...</source>
        <translation>Spalte &amp;exportieren …</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Select its samples</source>
        <translation>Ihre Beispiele &amp;auswählen</translation>
    </message>
    <message>
        <source>Show &amp;only its samples</source>
        <translation>&amp;Nur ihre Beispiele zeigen</translation>
    </message>
    <message>
        <source>&amp;Edit slice...</source>
        <translation>Teilmenge &amp;bearbeiten...</translation>
    </message>
    <message>
        <source>&amp;Maps side by side</source>
        <translation>&amp;Karten nebeneinander</translation>
    </message>
    <message>
        <source>Show on a &amp;map</source>
        <translation>Auf einer &amp;Karte zeigen</translation>
    </message>
    <message>
        <source>Show &amp;samples</source>
        <translation>&amp;Beispiele zeigen</translation>
    </message>
    <message>
        <source>&amp;Rename or edit column...</source>
        <translation>Spalte &amp;umbenennen oder bearbeiten...</translation>
    </message>
    <message>
        <source>&amp;Analyse</source>
        <translation>&amp;Analysieren</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of its columns must be chosen.</source>
        <translation>
            <numerusform>%Ln seiner Spalten muss gewählt sein.</numerusform>
            <numerusform>%Ln seiner Spalten müssen gewählt sein.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 on %Ln column(s)...</source>
        <translation>
            <numerusform>%1 für %Ln Spalte...</numerusform>
            <numerusform>%1 für %Ln Spalten...</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Change and run again...</source>
        <translation>Ä&amp;ndern und noch einmal...</translation>
    </message>
    <message>
        <source>Co&amp;mpare with</source>
        <translation>&amp;Vergleichen mit</translation>
    </message>
    <message>
        <source>Add to &amp;report</source>
        <translation>Zum &amp;Bericht</translation>
    </message>
    <message>
        <source>Take the &amp;star away</source>
        <translation>&amp;Stern wegnehmen</translation>
    </message>
    <message>
        <source>&amp;Star</source>
        <translation>&amp;Stern</translation>
    </message>
    <message>
        <source>&amp;Name, note and tags...</source>
        <translation>&amp;Name, Notiz und Schlagworte...</translation>
    </message>
    <message>
        <source>&amp;Open the report</source>
        <translation>Den Bericht ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Show its &amp;columns</source>
        <translation>Ihre S&amp;palten zeigen</translation>
    </message>
</context>
<context>
    <name>eido::NavigatorModel</name>
    <message numerus="yes">
        <source>%Ln dim(s)</source>
        <translation>
            <numerusform>%Ln Dim.</numerusform>
            <numerusform>%Ln Dim.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing</source>
        <translation>
            <numerusform>%Ln fehlt</numerusform>
            <numerusform>%Ln fehlen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sample(s)</source>
        <translation>
            <numerusform>%Ln Beispiel</numerusform>
            <numerusform>%Ln Beispiele</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>%Ln Spalte</numerusform>
            <numerusform>%Ln Spalten</numerusform>
        </translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>Schicht %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Out of date: %1</source>
        <translation>Veraltet: %1</translation>
    </message>
    <message>
        <source>map, run %1</source>
        <translation>Karte, Lauf %1</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>Embeddings</source>
        <translation>Einbettungen</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Texts and media</source>
        <translation>Texte und Medien</translation>
    </message>
    <message>
        <source>Slices</source>
        <translation>Teilmengen</translation>
    </message>
    <message>
        <source>%1, starred, %2</source>
        <translation>%1, mit Stern, %2</translation>
    </message>
    <message>
        <source>Made for maps and pages</source>
        <translation>Für Karten und Seiten gemacht</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s)</source>
        <translation>
            <numerusform>%Ln Stück</numerusform>
            <numerusform>%Ln Stücke</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>eido::NearestPanel</name>
    <message>
        <source>Which samples</source>
        <translation>Welche Beispiele</translation>
    </message>
    <message>
        <source>nearest to what the last generation draws</source>
        <translation>am nächsten an dem, was die letzte Generation zieht</translation>
    </message>
    <message>
        <source>nearest to what generation 1 draws</source>
        <translation>am nächsten an dem, was Generation 1 zieht</translation>
    </message>
    <message>
        <source>no row of the last generation&apos;s is near, one of generation 1&apos;s was</source>
        <translation>keine Zeile der letzten Generation ist nah, eine von Generation 1 war es</translation>
    </message>
    <message>
        <source>&amp;Show:</source>
        <translation>&amp;Zeigen:</translation>
    </message>
    <message>
        <source>&amp;Select them</source>
        <translation>Aus&amp;wählen</translation>
    </message>
    <message>
        <source>Real samples near drawn rows</source>
        <translation>Echte Beispiele nahe an gezogenen Zeilen</translation>
    </message>
    <message>
        <source>%1 Over each sample: how many drawn rows have it as their nearest, over 20 repetitions at most.</source>
        <translation>%1 Über jedem Beispiel: wie viele gezogene Zeilen es als nächstes haben, über höchstens 20 Wiederholungen.</translation>
    </message>
</context>
<context>
    <name>eido::NextSteps</name>
    <message>
        <source>What next?</source>
        <translation>Was nun?</translation>
    </message>
</context>
<context>
    <name>eido::OverviewPage</name>
    <message>
        <source>There is nothing in this project yet. Import files, or drop them anywhere in this window.</source>
        <translation>In diesem Projekt ist noch nichts. Importieren Sie Dateien oder ziehen Sie sie irgendwo in dieses Fenster.</translation>
    </message>
    <message>
        <source>&amp;Import...</source>
        <translation>&amp;Importieren …</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>schreibgeschützt</translation>
    </message>
    <message>
        <source>Latest findings</source>
        <translation>Letzte Befunde</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>S&amp;palten</translation>
    </message>
    <message>
        <source>&amp;Samples</source>
        <translation>&amp;Beispiele</translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation>&amp;Karte</translation>
    </message>
    <message>
        <source>What do you want to know?</source>
        <translation>Was möchten Sie wissen?</translation>
    </message>
    <message>
        <source>Some samples of %1</source>
        <translation>Einige Beispiele von %1</translation>
    </message>
</context>
<context>
    <name>eido::PageTabs</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Pages of the second pane</source>
        <translation>Seiten des zweiten Felds</translation>
    </message>
    <message>
        <source>Move to the &amp;other side</source>
        <translation>Auf die &amp;andere Seite</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
</context>
<context>
    <name>eido::PairPanel</name>
    <message>
        <source>Value:</source>
        <translation>Wert:</translation>
    </message>
    <message>
        <source>Interval:</source>
        <translation>Intervall:</translation>
    </message>
    <message>
        <source>By chance:</source>
        <translation>Durch Zufall:</translation>
    </message>
    <message>
        <source>Calibrated:</source>
        <translation>Kalibriert:</translation>
    </message>
    <message>
        <source>p:</source>
        <translation>p:</translation>
    </message>
    <message>
        <source>Samples:</source>
        <translation>Beispiele:</translation>
    </message>
    <message>
        <source>Layer by layer</source>
        <translation>Schicht für Schicht</translation>
    </message>
    <message>
        <source>Samples that agree least</source>
        <translation>Beispiele mit der geringsten Übereinstimmung</translation>
    </message>
    <message>
        <source>This run has no value for each sample.</source>
        <translation>Dieser Lauf hat keine Werte der einzelnen Beispiele.</translation>
    </message>
    <message>
        <source>Compute &amp;per-sample agreement</source>
        <translation>Übereinstimmung der &amp;Beispiele berechnen</translation>
    </message>
    <message>
        <source>Computing, see Jobs...</source>
        <translation>Wird berechnet, siehe Aufträge …</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 ± %2 (z = %3)</source>
        <translation>%1 ± %2 (z = %3)</translation>
    </message>
    <message>
        <source>%1, adjusted %2</source>
        <translation>%1, korrigiert %2</translation>
    </message>
    <message>
        <source>Layer by layer: %1 and %2</source>
        <translation>Schicht für Schicht: %1 und %2</translation>
    </message>
    <message>
        <source>This measure has no value for each sample; choose a neighbourhood measure.</source>
        <translation>Dieses Maß hat keine Werte der einzelnen Beispiele; wählen Sie ein Nachbarschaftsmaß.</translation>
    </message>
    <message>
        <source>Show both on &amp;maps</source>
        <translation>Beide auf &amp;Karten zeigen</translation>
    </message>
    <message>
        <source>Where do the two disagree? The same samples in both embeddings, coloured by agreement</source>
        <translation>Wo sind sich die beiden uneinig? Dieselben Beispiele in beiden Einbettungen, nach Übereinstimmung gefärbt</translation>
    </message>
    <message>
        <source>Per-sample agreement of %1</source>
        <translation>Übereinstimmung der Beispiele von %1</translation>
    </message>
    <message>
        <source>Shift and a rectangle select the samples of its bars</source>
        <translation>Umschalt und ein Rechteck wählen die Beispiele seiner Balken aus</translation>
    </message>
    <message>
        <source>&amp;Select these</source>
        <translation>Diese aus&amp;wählen</translation>
    </message>
    <message>
        <source>Save as s&amp;lice...</source>
        <translation>Als Tei&amp;lmenge speichern ...</translation>
    </message>
    <message>
        <source>agree least</source>
        <translation>stimmen am wenigsten überein</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sample(s) have nothing in common there.</source>
        <translation>
            <numerusform>%Ln Beispiel hat dort nichts gemeinsam.</numerusform>
            <numerusform>%Ln Beispiele haben dort nichts gemeinsam.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sample(s) have the least value, %1.</source>
        <translation>
            <numerusform>%Ln Beispiel hat den kleinsten Wert, %1.</numerusform>
            <numerusform>%Ln Beispiele haben den kleinsten Wert, %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>eido::ParameterForm</name>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
</context>
<context>
    <name>eido::PlannedColumnsModel</name>
    <message>
        <source>Two columns are called %1; give one of them another name.</source>
        <translation>Zwei Spalten heißen %1; geben Sie einer einen anderen Namen.</translation>
    </message>
    <message>
        <source>The set already has a column %1; give another name, or choose to replace it.</source>
        <translation>Der Satz hat schon eine Spalte %1; geben Sie einen anderen Namen oder ersetzen Sie sie.</translation>
    </message>
    <message>
        <source>Choose at least one column.</source>
        <translation>Wählen Sie mindestens eine Spalte.</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>First values</source>
        <translation>Erste Werte</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
</context>
<context>
    <name>eido::PresetChooser</name>
    <message>
        <source>Preset</source>
        <translation>Voreinstellung</translation>
    </message>
    <message>
        <source>Parameters to begin with</source>
        <translation>Parameter für den Anfang</translation>
    </message>
    <message>
        <source>Own choices</source>
        <translation>Eigene Wahl</translation>
    </message>
    <message>
        <source>Defaults</source>
        <translation>Vorgaben</translation>
    </message>
    <message>
        <source>As last time (%1)</source>
        <translation>Wie zuletzt (%1)</translation>
    </message>
</context>
<context>
    <name>eido::ProjectFiles</name>
    <message>
        <source>Eidoscope projects (*.eido);;All files (*)</source>
        <translation>Eidoscope-Projekte (*.eido);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>project</source>
        <translation>projekt</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Make the sample project</source>
        <translation>Beispielprojekt anlegen</translation>
    </message>
    <message>
        <source>Files to import</source>
        <translation>Zu importierende Dateien</translation>
    </message>
    <message>
        <source>Choose where the new project will be; then the files are shown.</source>
        <translation>Wählen Sie, wo das neue Projekt liegen soll; dann werden die Dateien gezeigt.</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>%1 importieren</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Look for deleted things</source>
        <translation>Gelöschtes suchen</translation>
    </message>
    <message>
        <source>Compact project</source>
        <translation>Projekt verkleinern</translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln deleted thing(s) for good?</source>
        <translation>
            <numerusform>%Ln gelöschtes Ding endgültig entfernen?</numerusform>
            <numerusform>%Ln gelöschte Dinge endgültig entfernen?</numerusform>
        </translation>
    </message>
    <message>
        <source>About %1 become free. Undo can&apos;t bring anything back after that.</source>
        <translation>Etwa %1 werden frei. Danach kann Rückgängig nichts zurückbringen.</translation>
    </message>
    <message>
        <source>Folder of pictures or evaluation logs</source>
        <translation>Ordner mit Bildern oder Auswertungsprotokollen</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Kopie speichern</translation>
    </message>
    <message>
        <source>%1 copy</source>
        <translation>%1 Kopie</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>Make the embeddings of the sample project</source>
        <translation>Die Einbettungen des Beispielprojekts machen</translation>
    </message>
    <message>
        <source>The rest of the sample project is being made, see Jobs...</source>
        <translation>Der Rest des Beispielprojekts entsteht, siehe Aufträge...</translation>
    </message>
</context>
<context>
    <name>eido::ProjectPanel</name>
    <message>
        <source>Filter columns, slices and runs</source>
        <translation>Spalten, Teilmengen, Läufe filtern</translation>
    </message>
    <message>
        <source>Filter the project</source>
        <translation>Das Projekt filtern</translation>
    </message>
</context>
<context>
    <name>eido::ProjectSamples</name>
    <message>
        <source>Read samples</source>
        <translation>Beispiele lesen</translation>
    </message>
</context>
<context>
    <name>eido::ProjectSession</name>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>%1 schließen</translation>
    </message>
    <message>
        <source>Read the project</source>
        <translation>Projekt lesen</translation>
    </message>
    <message>
        <source>The file can&apos;t be written where it is.</source>
        <translation>Die Datei kann dort, wo sie liegt, nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Another window has the project open (process %1 on %2): here it can be read, but not changed.</source>
        <translation>Ein anderes Fenster hat das Projekt geöffnet (Prozess %1 auf %2): hier kann es gelesen, aber nicht geändert werden.</translation>
    </message>
    <message>
        <source>Remember the window</source>
        <translation>Das Fenster merken</translation>
    </message>
</context>
<context>
    <name>eido::ProjectionPage</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Trustworthiness %1 (interval %2; 1 is perfect, 0.5 is chance).</source>
        <translation>Vertrauenswürdigkeit %1 (Intervall %2; 1 ist vollkommen, 0,5 Zufall).</translation>
    </message>
    <message numerus="yes">
        <source>The %Ln component(s) hold %1 % of the variance.</source>
        <translation>
            <numerusform>Die %Ln Komponente enthält %1 % der Varianz.</numerusform>
            <numerusform>Die %Ln Komponenten enthalten %1 % der Varianz.</numerusform>
        </translation>
    </message>
    <message>
        <source>Distances between clusters mean little on this map.</source>
        <translation>Abstände zwischen Gruppen bedeuten auf dieser Karte wenig.</translation>
    </message>
    <message>
        <source>Explore on the &amp;map</source>
        <translation>Auf der &amp;Karte erkunden</translation>
    </message>
    <message>
        <source>Map %1</source>
        <translation>Karte %1</translation>
    </message>
    <message>
        <source>Its column %1 is no longer there.</source>
        <translation>Ihre Spalte %1 ist nicht mehr da.</translation>
    </message>
    <message>
        <source>Of the %1 nearest neighbours of a sample, %2 % are still among its nearest on the map (interval %3 %, by chance %4 %).</source>
        <translation>Von den %1 nächsten Nachbarn eines Beispiels gehören %2 % auch auf der Karte zu seinen nächsten (Intervall %3 %, durch Zufall %4 %).</translation>
    </message>
    <message>
        <source>What lies where? Explore it on the map</source>
        <translation>Was liegt wo? Auf der Karte erkunden</translation>
    </message>
    <message>
        <source>&amp;PCA (quick)</source>
        <translation>&amp;PCA (schnell)</translation>
    </message>
    <message>
        <source>&amp;UMAP (neighbourhoods)</source>
        <translation>&amp;UMAP (Nachbarschaften)</translation>
    </message>
    <message>
        <source>Neighbours kept</source>
        <translation>Erhaltene Nachbarn</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>By chance</source>
        <translation>Zufall</translation>
    </message>
    <message>
        <source>Trustworthiness</source>
        <translation>Vertrauenswürdigkeit</translation>
    </message>
</context>
<context>
    <name>eido::QueryBar</name>
    <message>
        <source>Words, or a condition such as label == &quot;bird&quot; and score &gt; 0.5</source>
        <translation>Wörter, oder eine Bedingung wie label == &quot;bird&quot; and score &gt; 0.5</translation>
    </message>
    <message>
        <source>Search and select samples</source>
        <translation>Beispiele suchen und auswählen</translation>
    </message>
    <message>
        <source>&amp;Select</source>
        <translation>&amp;Auswählen</translation>
    </message>
    <message>
        <source>Select what matches (Return)</source>
        <translation>Auswählen, was passt (Eingabe)</translation>
    </message>
    <message>
        <source>F&amp;ilter</source>
        <translation>F&amp;iltern</translation>
    </message>
    <message>
        <source>Show only what matches (Shift+Return)</source>
        <translation>Nur zeigen, was passt (Umschalt+Eingabe)</translation>
    </message>
    <message>
        <source>Save as s&amp;lice...</source>
        <translation>Als Tei&amp;lmenge speichern...</translation>
    </message>
    <message>
        <source>A slice by this rule</source>
        <translation>Eine Teilmenge nach dieser Regel</translation>
    </message>
    <message>
        <source>Looking...</source>
        <translation>Sucht...</translation>
    </message>
    <message>
        <source>Find %1</source>
        <translation>%1 finden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sample(s) match</source>
        <translation>
            <numerusform>%Ln Beispiel passt</numerusform>
            <numerusform>%Ln Beispiele passen</numerusform>
        </translation>
    </message>
    <message>
        <source>select %1</source>
        <translation>%1 auswählen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Did you mean</source>
        <translation>Meinten Sie</translation>
    </message>
    <message numerus="yes">
        <source>Save %Ln as s&amp;lice...</source>
        <translation>
            <numerusform>%Ln als Tei&amp;lmenge speichern ...</numerusform>
            <numerusform>%Ln als Tei&amp;lmenge speichern ...</numerusform>
        </translation>
    </message>
    <message>
        <source>A slice of what is selected</source>
        <translation>Eine Teilmenge aus dem, was ausgewählt ist</translation>
    </message>
</context>
<context>
    <name>eido::QuestionCard</name>
    <message>
        <source>Ask again</source>
        <translation>Erneut fragen</translation>
    </message>
    <message>
        <source>Opens the form for another run</source>
        <translation>Öffnet das Formular für einen weiteren Lauf</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s)</source>
        <translation>
            <numerusform>%Ln Lauf</numerusform>
            <numerusform>%Ln Läufe</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, the last %2</source>
        <translation>%1, der letzte %2</translation>
    </message>
    <message>
        <source>Opens the form</source>
        <translation>Öffnet das Formular</translation>
    </message>
    <message>
        <source>%1, with a star %2</source>
        <translation>%1, mit Stern %2</translation>
    </message>
    <message>
        <source>Ready: not asked yet</source>
        <translation>Bereit: noch nicht gefragt</translation>
    </message>
    <message>
        <source>Opens that run</source>
        <translation>Öffnet diesen Lauf</translation>
    </message>
</context>
<context>
    <name>eido::QuestionList</name>
    <message>
        <source>What do you want to know?</source>
        <translation>Was möchten Sie wissen?</translation>
    </message>
    <message>
        <source>Search the questions</source>
        <translation>Fragen durchsuchen</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>No project is open.</source>
        <translation>Es ist kein Projekt geöffnet.</translation>
    </message>
</context>
<context>
    <name>eido::QuestionMenu</name>
    <message>
        <source>What do you want to know?</source>
        <translation>Was möchten Sie wissen?</translation>
    </message>
    <message>
        <source>Analyse</source>
        <translation>Analysieren</translation>
    </message>
</context>
<context>
    <name>eido::ReductionPage</name>
    <message>
        <source>Items were chosen without an estimate of their error (no models were held out).</source>
        <translation>Aufgaben wurden ohne Schätzung ihres Fehlers gewählt (keine Modelle wurden zurückgehalten).</translation>
    </message>
    <message>
        <source>Items that do not tell models apart</source>
        <translation>Aufgaben, die Modelle nicht unterscheiden</translation>
    </message>
    <message>
        <source>Better models do not get these right more often, or less often: labels that are wrong, questions that can be read in two ways, and items that all models get right or wrong.</source>
        <translation>Bessere Modelle haben diese nicht öfter oder gar seltener richtig: falsche Labels, zweideutige Fragen und Aufgaben, die alle Modelle richtig oder falsch haben.</translation>
    </message>
    <message>
        <source>Error and size</source>
        <translation>Fehler und Größe</translation>
    </message>
    <message>
        <source>Held-out models</source>
        <translation>Zurückgehaltene Modelle</translation>
    </message>
    <message>
        <source>Chosen items</source>
        <translation>Gewählte Aufgaben</translation>
    </message>
    <message>
        <source>Weak items</source>
        <translation>Schwache Aufgaben</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>&amp;Selection:</source>
        <translation>Au&amp;swahl:</translation>
    </message>
    <message>
        <source>&amp;Estimate:</source>
        <translation>Sc&amp;hätzung:</translation>
    </message>
    <message>
        <source>&amp;Items:</source>
        <translation>&amp;Aufgaben:</translation>
    </message>
    <message>
        <source>Select &amp;these items</source>
        <translation>&amp;Diese Aufgaben auswählen</translation>
    </message>
    <message>
        <source>all items</source>
        <translation>alle Aufgaben</translation>
    </message>
    <message>
        <source>random, plain mean</source>
        <translation>zufällig, einfaches Mittel</translation>
    </message>
    <message>
        <source>items</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Characteristic curve</source>
        <translation>Charakteristische Kurve</translation>
    </message>
    <message>
        <source>Characteristic curves of the first items</source>
        <translation>Charakteristische Kurven der ersten Aufgaben</translation>
    </message>
    <message>
        <source>chance to be right</source>
        <translation>Wahrscheinlichkeit, richtig zu liegen</translation>
    </message>
    <message>
        <source>ability, in standard deviations of the models</source>
        <translation>Fähigkeit, in Standardabweichungen der Modelle</translation>
    </message>
    <message>
        <source>What the chosen items cover</source>
        <translation>Was die gewählten Aufgaben abdecken</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Abdeckung</translation>
    </message>
    <message>
        <source>Show them on a &amp;map</source>
        <translation>Auf einer &amp;Karte zeigen</translation>
    </message>
    <message>
        <source>The items have no embedding: import one to see them on a map.</source>
        <translation>Die Aufgaben haben keine Einbettung: eine importieren, um sie auf einer Karte zu sehen.</translation>
    </message>
    <message>
        <source>Selects them and opens the map of %1</source>
        <translation>Wählt sie aus und öffnet die Karte von %1</translation>
    </message>
    <message>
        <source>: %1 points (%2 to %3)</source>
        <translation>: %1 Punkte (%2 bis %3)</translation>
    </message>
    <message>
        <source>true score</source>
        <translation>wahrer Wert</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>Schätzung</translation>
    </message>
    <message>
        <source>part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>1 hardest fifth</source>
        <translation>1 schwerstes Fünftel</translation>
    </message>
    <message>
        <source>2 hard</source>
        <translation>2 schwer</translation>
    </message>
    <message>
        <source>3 middle</source>
        <translation>3 mittel</translation>
    </message>
    <message>
        <source>4 easy</source>
        <translation>4 leicht</translation>
    </message>
    <message>
        <source>5 easiest fifth</source>
        <translation>5 leichtestes Fünftel</translation>
    </message>
    <message>
        <source>difficulty</source>
        <translation>Schwierigkeit</translation>
    </message>
    <message>
        <source>Models held out, %1 items (%2, %3). %4</source>
        <translation>Zurückgehaltene Modelle, %1 Aufgaben (%2, %3). %4</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln Aufgabe</numerusform>
            <numerusform>%Ln Aufgaben</numerusform>
        </translation>
    </message>
    <message>
        <source>; random items with the difference estimate need %1 for that</source>
        <translation>; zufällige Aufgaben mit der Differenzschätzung brauchen dafür %1</translation>
    </message>
    <message>
        <source>; random items with the difference estimate need more than %1 for that</source>
        <translation>; zufällige Aufgaben mit der Differenzschätzung brauchen dafür mehr als %1</translation>
    </message>
    <message>
        <source>%1 points (%2 to %3)</source>
        <translation>%1 Punkte (%2 bis %3)</translation>
    </message>
    <message>
        <source>The plain mean of random items gives %1.</source>
        <translation>Das einfache Mittel zufälliger Aufgaben ergibt %1.</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 Punkte</translation>
    </message>
    <message>
        <source>No estimate was out of range here, so that it is not tested; holding out the strongest models tests it.</source>
        <translation>Keine Schätzung lag hier außerhalb des Bereichs; geprüft ist das also nicht. Die stärksten Modelle zurückzuhalten prüft es.</translation>
    </message>
    <message>
        <source>Estimate less true score is %1 points on average (%2 to %3)</source>
        <translation>Schätzung minus wahrer Wert ist im Mittel %1 Punkte (%2 bis %3)</translation>
    </message>
    <message>
        <source>; drawn is the first of %1 repeats</source>
        <translation>; gezeichnet ist die erste von %1 Wiederholungen</translation>
    </message>
    <message>
        <source>discrimination %1 for a standard deviation of ability, mean score %2</source>
        <translation>Trennschärfe %1 auf eine Standardabweichung der Fähigkeit, mittlerer Wert %2</translation>
    </message>
    <message numerus="yes">
        <source>Where it was out of range (%1 of %2 estimates, of %Ln model(s)) it was off by %3, the plain mean of the same items by %4.</source>
        <translation>
            <numerusform>Wo sie außerhalb des Bereichs lag (%1 von %2 Schätzungen, von %Ln Modell), war sie um %3 daneben, das einfache Mittel derselben Aufgaben um %4.</numerusform>
            <numerusform>Wo sie außerhalb des Bereichs lag (%1 von %2 Schätzungen, von %Ln Modellen), war sie um %3 daneben, das einfache Mittel derselben Aufgaben um %4.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2; the best of %3 ways on these %4 models</source>
        <translation>%1, %2; der beste von %3 Wegen bei diesen %4 Modellen</translation>
    </message>
    <message>
        <source>%1 items of %2 give the score of one of the strongest models, held out together, with a mean absolute error of %3 (%4).</source>
        <translation>%1 Aufgaben von %2 geben den Wert eines der stärksten Modelle, die zusammen zurückgehalten wurden, mit einem mittleren absoluten Fehler von %3 (%4).</translation>
    </message>
    <message>
        <source>%1 items of %2 give the score of a held-out model with a mean absolute error of %3 (%4).</source>
        <translation>%1 Aufgaben von %2 geben den Wert eines zurückgehaltenen Modells mit einem mittleren absoluten Fehler von %3 (%4).</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more item(s) lack a score of some model and are left out.</source>
        <translation>
            <numerusform>%Ln weiterer Aufgabe fehlt ein Wert eines Modells; sie ist ausgelassen.</numerusform>
            <numerusform>%Ln weiteren Aufgaben fehlt ein Wert eines Modells; sie sind ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>In the score each %1 counts alike, whatever its number of items.</source>
        <translation>Im Wert zählt jede Teilmenge nach %1 gleich, wie viele Aufgaben sie auch hat.</translation>
    </message>
    <message>
        <source>Of the estimates that use the item response model the difference estimate on random items leans least on it: %1 over all held-out models.</source>
        <translation>Von den Schätzungen mit dem Item-Response-Modell stützt sich die Differenzschätzung auf zufälligen Aufgaben am wenigsten darauf: %1 über alle zurückgehaltenen Modelle.</translation>
    </message>
    <message>
        <source>Mean error on models held out, by the best estimate of each selection at each size, with intervals</source>
        <translation>Mittlerer Fehler bei zurückgehaltenen Modellen mit der besten Schätzung jeder Auswahl bei jeder Größe, mit Intervallen</translation>
    </message>
    <message>
        <source>chosen items in the range of the other models</source>
        <translation>gewählte Aufgaben im Bereich der anderen Modelle</translation>
    </message>
    <message>
        <source>chosen items out of it</source>
        <translation>gewählte Aufgaben außerhalb</translation>
    </message>
    <message>
        <source>Items that better models get right less often, the clearest first; of many items some do so by chance</source>
        <translation>Aufgaben, die bessere Modelle seltener richtig haben, die deutlichsten zuerst; von vielen Aufgaben tun das einige durch Zufall</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>Mean error</source>
        <translation>Mittlerer Fehler</translation>
    </message>
    <message>
        <source>Random items</source>
        <translation>Zufällige Aufgaben</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chosen item(s)</source>
        <translation>
            <numerusform>%Ln gewählte Aufgabe</numerusform>
            <numerusform>%Ln gewählte Aufgaben</numerusform>
        </translation>
    </message>
    <message>
        <source>No chosen set has a score of every item: nothing was estimated.</source>
        <translation>Keine gewählte Menge hat für jede Aufgabe einen Wert: es wurde nichts geschätzt.</translation>
    </message>
    <message>
        <source>None of the estimates is recommended.</source>
        <translation>Keine der Schätzungen ist empfohlen.</translation>
    </message>
    <message>
        <source>%1 would score %2 on the whole benchmark%3, by %4 items (%5, %6).</source>
        <translation>%1 käme auf dem ganzen Benchmark auf %2%3, nach %4 Aufgaben (%5, %6).</translation>
    </message>
    <message>
        <source>That is outside the scores of the models that the items were chosen with.</source>
        <translation>Das liegt außerhalb der Werte der Modelle, mit denen die Aufgaben gewählt wurden.</translation>
    </message>
    <message>
        <source>Estimated score</source>
        <translation>Geschätzter Wert</translation>
    </message>
</context>
<context>
    <name>eido::ReportItemsModel</name>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Slice %1</source>
        <translation>Teilmenge %1</translation>
    </message>
    <message>
        <source>Run %1 (gone)</source>
        <translation>Lauf %1 (nicht mehr da)</translation>
    </message>
    <message>
        <source>Figure %1 of %2</source>
        <translation>Abbildung %1 von %2</translation>
    </message>
    <message>
        <source>move a piece of the report</source>
        <translation>ein Stück des Berichts verschieben</translation>
    </message>
    <message>
        <source>Map %1</source>
        <translation>Karte %1</translation>
    </message>
</context>
<context>
    <name>eido::ReportPage</name>
    <message>
        <source>&amp;Title:</source>
        <translation>&amp;Titel:</translation>
    </message>
    <message>
        <source>change the report&apos;s title</source>
        <translation>den Titel des Berichts ändern</translation>
    </message>
    <message>
        <source>Pieces of the report</source>
        <translation>Stücke des Berichts</translation>
    </message>
    <message>
        <source>&amp;Pieces, in the order in which they are read:</source>
        <translation>&amp;Stücke in der Reihenfolge, in der sie gelesen werden:</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Add notes, a run or a slice</source>
        <translation>Notizen, einen Lauf oder eine Teilmenge hinzufügen</translation>
    </message>
    <message>
        <source>Move the piece up</source>
        <translation>Das Stück nach oben verschieben</translation>
    </message>
    <message>
        <source>Move the piece down</source>
        <translation>Das Stück nach unten verschieben</translation>
    </message>
    <message>
        <source>Take the piece out of the report</source>
        <translation>Das Stück aus dem Bericht nehmen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Notes in Markdown: # heading, *emphasis*, - list, `code`</source>
        <translation>Notizen in Markdown: # Überschrift, *Betonung*, - Liste, `Code`</translation>
    </message>
    <message>
        <source>write notes</source>
        <translation>Notizen schreiben</translation>
    </message>
    <message>
        <source>Open in the &amp;browser</source>
        <translation>Im &amp;Browser öffnen</translation>
    </message>
    <message>
        <source>Writes the report as HTML and opens it</source>
        <translation>Schreibt den Bericht als HTML und öffnet ihn</translation>
    </message>
    <message>
        <source>&amp;Save as</source>
        <translation>&amp;Speichern als</translation>
    </message>
    <message>
        <source>Save the report as a file</source>
        <translation>Den Bericht als Datei speichern</translation>
    </message>
    <message>
        <source>&amp;HTML, one file...</source>
        <translation>&amp;HTML, eine Datei...</translation>
    </message>
    <message>
        <source>&amp;PDF...</source>
        <translation>&amp;PDF...</translation>
    </message>
    <message>
        <source>&amp;Markdown with its figures...</source>
        <translation>&amp;Markdown mit seinen Abbildungen...</translation>
    </message>
    <message>
        <source>&amp;Results for programs (JSON)...</source>
        <translation>&amp;Ergebnisse für Programme (JSON)...</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>&amp;Notizen</translation>
    </message>
    <message>
        <source>add notes</source>
        <translation>Notizen hinzufügen</translation>
    </message>
    <message>
        <source>&amp;All finished runs</source>
        <translation>&amp;Alle fertigen Läufe</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>Sta&amp;rten</translation>
    </message>
    <message>
        <source>add a run</source>
        <translation>einen Lauf hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Slice</source>
        <translation>&amp;Teilmenge</translation>
    </message>
    <message>
        <source>add a slice</source>
        <translation>eine Teilmenge hinzufügen</translation>
    </message>
    <message>
        <source>add all finished runs</source>
        <translation>alle fertigen Läufe hinzufügen</translation>
    </message>
    <message>
        <source>The project is read-only here: its report can be saved as a file, but not changed.</source>
        <translation>Das Projekt ist hier schreibgeschützt: sein Bericht kann als Datei gespeichert, aber nicht geändert werden.</translation>
    </message>
    <message>
        <source>A report is made of runs, slices and notes. Add them here, or by &quot;Add to report&quot; on the page of a run.</source>
        <translation>Ein Bericht besteht aus Läufen, Teilmengen und Notizen. Sie lassen sich hier hinzufügen oder mit „Zum Bericht“ auf der Seite eines Laufs.</translation>
    </message>
    <message>
        <source>take a piece out of the report</source>
        <translation>ein Stück aus dem Bericht nehmen</translation>
    </message>
    <message>
        <source>Nothing is in the report yet.</source>
        <translation>Noch ist nichts im Bericht.</translation>
    </message>
    <message>
        <source>Laying out the pages...</source>
        <translation>Die Seiten werden gesetzt...</translation>
    </message>
    <message>
        <source>Lay out the report</source>
        <translation>Bericht setzen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation>
            <numerusform>%Ln Seite</numerusform>
            <numerusform>%Ln Seiten</numerusform>
        </translation>
    </message>
    <message>
        <source>What does its receiver want to know?</source>
        <translation>Was will der Empfänger wissen?</translation>
    </message>
    <message>
        <source>&amp;Question:</source>
        <translation>&amp;Frage:</translation>
    </message>
    <message>
        <source>change the report&apos;s question</source>
        <translation>die Frage des Berichts ändern</translation>
    </message>
    <message>
        <source>brief: a few pages</source>
        <translation>kurz: wenige Seiten</translation>
    </message>
    <message>
        <source>full: with an appendix</source>
        <translation>ganz: mit Anhang</translation>
    </message>
    <message>
        <source>appendix only</source>
        <translation>nur der Anhang</translation>
    </message>
    <message>
        <source>&amp;How much:</source>
        <translation>&amp;Wie viel:</translation>
    </message>
    <message>
        <source>change how much the report tells</source>
        <translation>ändern, wie viel der Bericht erzählt</translation>
    </message>
</context>
<context>
    <name>eido::ReportPreview</name>
    <message>
        <source>Preview of the report</source>
        <translation>Vorschau des Berichts</translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation>
            <numerusform>%Ln Seite</numerusform>
            <numerusform>%Ln Seiten</numerusform>
        </translation>
    </message>
    <message>
        <source>Draw a page</source>
        <translation>Eine Seite zeichnen</translation>
    </message>
</context>
<context>
    <name>eido::ReportStore</name>
    <message>
        <source>Read the report</source>
        <translation>Den Bericht lesen</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Den Bericht speichern</translation>
    </message>
    <message>
        <source>The project is read-only here: nothing was added to its report.</source>
        <translation>Das Projekt ist hier schreibgeschützt: seinem Bericht wurde nichts hinzugefügt.</translation>
    </message>
    <message>
        <source>add to the report</source>
        <translation>zum Bericht hinzufügen</translation>
    </message>
    <message>
        <source>Added to the report (View &gt; Report).</source>
        <translation>Zum Bericht hinzugefügt (Ansicht &gt; Bericht).</translation>
    </message>
</context>
<context>
    <name>eido::RunActions</name>
    <message>
        <source>Bring %1 up to date</source>
        <translation>%1 auf den neuesten Stand bringen</translation>
    </message>
    <message>
        <source>No run is out of date.</source>
        <translation>Kein Lauf ist veraltet.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) are made again, see Jobs.</source>
        <translation>
            <numerusform>%Ln Lauf wird wiederholt, siehe Aufträge.</numerusform>
            <numerusform>%Ln Läufe werden wiederholt, siehe Aufträge.</numerusform>
        </translation>
    </message>
    <message>
        <source>Run %1 again and compare</source>
        <translation>%1 wiederholen und vergleichen</translation>
    </message>
    <message>
        <source>Computed again: every number is the same.</source>
        <translation>Noch einmal berechnet: alle Zahlen sind gleich.</translation>
    </message>
    <message numerus="yes">
        <source>Computed again: %Ln value(s) differ</source>
        <translation>
            <numerusform>Noch einmal berechnet: %Ln Wert ist anders</numerusform>
            <numerusform>Noch einmal berechnet: %Ln Werte sind anders</numerusform>
        </translation>
    </message>
    <message>
        <source>, the first at %1.</source>
        <translation>, der erste bei %1.</translation>
    </message>
    <message>
        <source>Note: %1.</source>
        <translation>Hinweis: %1.</translation>
    </message>
</context>
<context>
    <name>eido::RunFindings</name>
    <message>
        <source>Read run %1</source>
        <translation>Lauf %1 lesen</translation>
    </message>
</context>
<context>
    <name>eido::RunMarksDialog</name>
    <message>
        <source>Name, note and tags of a run</source>
        <translation>Name, Notiz und Schlagworte eines Laufs</translation>
    </message>
    <message>
        <source>&amp;Star: first among the runs and the findings</source>
        <translation>&amp;Stern: zuoberst unter den Läufen und Befunden</translation>
    </message>
    <message>
        <source>separated by commas</source>
        <translation>durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Markdown; reports show it below the finding</source>
        <translation>Markdown; Berichte zeigen sie unter dem Befund</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>&amp;Tags:</source>
        <translation>Schlagwor&amp;te:</translation>
    </message>
    <message>
        <source>N&amp;ote:</source>
        <translation>N&amp;otiz:</translation>
    </message>
</context>
<context>
    <name>eido::RunTab</name>
    <message>
        <source>Reading the run...</source>
        <translation>Der Lauf wird gelesen …</translation>
    </message>
    <message>
        <source>Read run %1</source>
        <translation>Lauf %1 lesen</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>Out of date: %1.</source>
        <translation>Veraltet: %1.</translation>
    </message>
    <message>
        <source>This run was cancelled.</source>
        <translation>Dieser Lauf wurde abgebrochen.</translation>
    </message>
    <message>
        <source>This run failed: %1</source>
        <translation>Dieser Lauf ist fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Add to &amp;report</source>
        <translation>Zum &amp;Bericht</translation>
    </message>
    <message>
        <source>Puts the run, or one of its pictures, at the end of the project&apos;s report</source>
        <translation>Setzt den Lauf oder eine seiner Abbildungen an das Ende des Berichts im Projekt</translation>
    </message>
    <message>
        <source>The whole &amp;run</source>
        <translation>Der ganze &amp;Lauf</translation>
    </message>
    <message>
        <source>Figure: %1</source>
        <translation>Abbildung: %1</translation>
    </message>
    <message>
        <source>Bring &amp;up to date</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>Makes a new run with the same choices of what the data are now</source>
        <translation>Macht einen neuen Lauf mit denselben Festlegungen aus den heutigen Daten</translation>
    </message>
    <message>
        <source>Is it the same? Compute again and &amp;compare</source>
        <translation>Ist es dasselbe? Noch einmal berechnen und &amp;vergleichen</translation>
    </message>
    <message>
        <source>Compare &amp;with</source>
        <translation>Vergleichen &amp;mit</translation>
    </message>
    <message>
        <source>Star: first among the runs and the findings</source>
        <translation>Stern: zuoberst unter den Läufen und Befunden</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Stern</translation>
    </message>
    <message>
        <source>Change and run &amp;again</source>
        <translation>Ändern und noch &amp;einmal</translation>
    </message>
    <message>
        <source>Shows the form with the choices of this run (F5)</source>
        <translation>Zeigt das Formular mit der Wahl dieses Laufs (F5)</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>&amp;Name, note and tags...</source>
        <translation>&amp;Name, Notiz und Schlagworte...</translation>
    </message>
    <message>
        <source>&amp;Back to the result</source>
        <translation>&amp;Zurück zum Ergebnis</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>They become the selection of all pages</source>
        <translation>Sie werden die Auswahl aller Seiten</translation>
    </message>
    <message>
        <source>Show only them</source>
        <translation>Nur sie zeigen</translation>
    </message>
    <message>
        <source>All pages of the set show only these samples</source>
        <translation>Alle Seiten der Menge zeigen nur diese Beispiele</translation>
    </message>
    <message>
        <source>Save as slice</source>
        <translation>Als Teilmenge sichern</translation>
    </message>
    <message>
        <source>Asks for a name and keeps them under it</source>
        <translation>Fragt nach einem Namen und behält sie darunter</translation>
    </message>
    <message>
        <source>Run again without them</source>
        <translation>Ohne sie noch einmal</translation>
    </message>
    <message>
        <source>Shows the form, on all samples of the run but these</source>
        <translation>Zeigt das Formular, auf allen Beispielen des Laufs außer diesen</translation>
    </message>
    <message>
        <source>without %1</source>
        <translation>ohne %1</translation>
    </message>
    <message>
        <source>Compare with %1</source>
        <translation>Vergleichen mit %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln Hinweis</numerusform>
            <numerusform>%Ln Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>see More</source>
        <translation>siehe Mehr</translation>
    </message>
    <message>
        <source>Look for samples</source>
        <translation>Beispiele suchen</translation>
    </message>
    <message>
        <source>Neighbours...</source>
        <translation>Nachbarn ...</translation>
    </message>
    <message>
        <source>Selects them, and the samples nearest to them</source>
        <translation>Wählt sie aus, und die Beispiele, die ihnen am nächsten sind</translation>
    </message>
    <message>
        <source>select samples of a run</source>
        <translation>Beispiele eines Laufs auswählen</translation>
    </message>
</context>
<context>
    <name>eido::RunViews</name>
    <message>
        <source>Run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>%1 failed; see the page.</source>
        <translation>%1 ist fehlgeschlagen; siehe die Seite.</translation>
    </message>
    <message>
        <source>Two runs</source>
        <translation>Zwei Läufe</translation>
    </message>
    <message>
        <source>Done: %1.</source>
        <translation>Fertig: %1.</translation>
    </message>
</context>
<context>
    <name>eido::SampleInspector</name>
    <message>
        <source>Sample</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>Picture of %1</source>
        <translation>Bild von %1</translation>
    </message>
    <message>
        <source>No picture at %1</source>
        <translation>Kein Bild unter %1</translation>
    </message>
    <message>
        <source>Previous sample</source>
        <translation>Voriges Beispiel</translation>
    </message>
    <message>
        <source>Next sample</source>
        <translation>Nächstes Beispiel</translation>
    </message>
    <message>
        <source>Nearest neighbours in each embedding</source>
        <translation>Nächste Nachbarn in jeder Einbettung</translation>
    </message>
    <message>
        <source>Nearest in</source>
        <translation>Nächste in</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>Read a sample</source>
        <translation>Ein Beispiel lesen</translation>
    </message>
    <message>
        <source>Click a sample on a map, in a table or in the gallery to see it here.</source>
        <translation>Ein Beispiel auf einer Karte, in einer Tabelle oder in der Galerie anklicken, um es hier zu sehen.</translation>
    </message>
    <message>
        <source>In the slices: %1</source>
        <translation>In den Teilmengen: %1</translation>
    </message>
    <message>
        <source>Looking for neighbours...</source>
        <translation>Sucht Nachbarn...</translation>
    </message>
    <message>
        <source>Neighbours of a sample</source>
        <translation>Nachbarn eines Beispiels</translation>
    </message>
    <message>
        <source>Bold: among the nearest %1 in other embeddings too.</source>
        <translation>Fett: auch in anderen Einbettungen unter den nächsten %1.</translation>
    </message>
    <message>
        <source>%1 (in %2 more)</source>
        <translation>%1 (in %2 weiteren)</translation>
    </message>
    <message>
        <source>Look for &amp;neighbours</source>
        <translation>&amp;Nachbarn suchen</translation>
    </message>
    <message>
        <source>The embeddings hold %1.</source>
        <translation>Die Einbettungen umfassen %1.</translation>
    </message>
</context>
<context>
    <name>eido::SampleSelection</name>
    <message>
        <source>select a sample</source>
        <translation>ein Beispiel auswählen</translation>
    </message>
    <message>
        <source>select all</source>
        <translation>alles auswählen</translation>
    </message>
    <message>
        <source>select nothing</source>
        <translation>nichts auswählen</translation>
    </message>
    <message>
        <source>invert the selection</source>
        <translation>Auswahl umkehren</translation>
    </message>
</context>
<context>
    <name>eido::SampleStore</name>
    <message>
        <source>Look for %1</source>
        <translation>%1 suchen</translation>
    </message>
    <message>
        <source>Look for samples</source>
        <translation>Beispiele suchen</translation>
    </message>
    <message>
        <source>select samples of a table</source>
        <translation>Beispiele einer Tabelle auswählen</translation>
    </message>
</context>
<context>
    <name>eido::SampleTable</name>
    <message>
        <source>Samples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>select rows</source>
        <translation>Zeilen auswählen</translation>
    </message>
    <message>
        <source>Reading...</source>
        <translation>Liest...</translation>
    </message>
    <message>
        <source>No sample is shown.</source>
        <translation>Kein Beispiel wird gezeigt.</translation>
    </message>
</context>
<context>
    <name>eido::SampleTableModel</name>
    <message>
        <source>key</source>
        <translation>Schlüssel</translation>
    </message>
</context>
<context>
    <name>eido::SamplesChooser</name>
    <message>
        <source>Samples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Only these samples take part. Those that are no slice yet become one when the run begins.</source>
        <translation>Nur diese Beispiele nehmen teil. Wer noch keine Teilmenge ist, wird eine, wenn der Lauf beginnt.</translation>
    </message>
    <message>
        <source>all samples</source>
        <translation>alle Beispiele</translation>
    </message>
    <message>
        <source>the selection</source>
        <translation>die Auswahl</translation>
    </message>
    <message>
        <source>all but the selection</source>
        <translation>alle außer der Auswahl</translation>
    </message>
    <message>
        <source>slice %1</source>
        <translation>Teilmenge %1</translation>
    </message>
    <message>
        <source>all but %1</source>
        <translation>alle außer %1</translation>
    </message>
    <message>
        <source>selection %1</source>
        <translation>Auswahl %1</translation>
    </message>
    <message>
        <source>all but selection %1</source>
        <translation>alle außer Auswahl %1</translation>
    </message>
</context>
<context>
    <name>eido::SamplesPage</name>
    <message>
        <source>Views of the samples</source>
        <translation>Ansichten der Beispiele</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>Galerie</translation>
    </message>
    <message>
        <source>Sorting...</source>
        <translation>Sortiert...</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sample(s)</source>
        <translation>
            <numerusform>%Ln Beispiel</numerusform>
            <numerusform>%Ln Beispiele</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln sample(s)</source>
        <translation>
            <numerusform>%1 von %Ln Beispiel</numerusform>
            <numerusform>%1 von %Ln Beispielen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>eido::ScoreGridWidget</name>
    <message>
        <source>Scores of the models on the items</source>
        <translation>Werte der Modelle bei den Aufgaben</translation>
    </message>
    <message>
        <source>%1 models, best first, and %2 items, easiest first. Left and Right walk through the items, Up and Down through the models, with Shift they pick a stretch; Enter selects it.</source>
        <translation>%1 Modelle, das beste zuerst, und %2 Aufgaben, die leichteste zuerst. Links und Rechts gehen durch die Aufgaben, Auf und Ab durch die Modelle, mit Umschalt wählen sie einen Abschnitt; Eingabe wählt ihn aus.</translation>
    </message>
    <message>
        <source>%1: %2 on item %3 of %4; all models %5</source>
        <translation>%1: %2 bei Aufgabe %3 von %4; alle Modelle %5</translation>
    </message>
    <message>
        <source>%1: %2 on items %3 to %4 of %5; all models %6</source>
        <translation>%1: %2 bei den Aufgaben %3 bis %4 von %5; alle Modelle %6</translation>
    </message>
</context>
<context>
    <name>eido::SearchDialog</name>
    <message>
        <source>Search everything</source>
        <translation>Alles durchsuchen</translation>
    </message>
    <message>
        <source>Search for</source>
        <translation>Suchen nach</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Gefundenes</translation>
    </message>
    <message>
        <source>slice</source>
        <translation>Teilmenge</translation>
    </message>
    <message numerus="yes">
        <source>slice of %Ln sample(s)</source>
        <translation>
            <numerusform>Teilmenge mit %Ln Beispiel</numerusform>
            <numerusform>Teilmenge mit %Ln Beispielen</numerusform>
        </translation>
    </message>
    <message>
        <source>In the project</source>
        <translation>Im Projekt</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Find %1</source>
        <translation>%1 finden</translation>
    </message>
    <message numerus="yes">
        <source>Select all %Ln sample(s) with &quot;%1&quot;</source>
        <translation>
            <numerusform>%Ln Beispiel mit „%1“ auswählen</numerusform>
            <numerusform>Alle %Ln Beispiele mit „%1“ auswählen</numerusform>
        </translation>
    </message>
    <message>
        <source>select %1</source>
        <translation>%1 auswählen</translation>
    </message>
    <message>
        <source>Samples of %1</source>
        <translation>Beispiele von %1</translation>
    </message>
    <message>
        <source>No project is open.</source>
        <translation>Es ist kein Projekt geöffnet.</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Samples, columns, runs, slices, questions, commands, parameters, help</source>
        <translation>Beispiele, Spalten, Läufe, Teilmengen, Fragen, Befehle, Parameter, Hilfe</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
</context>
<context>
    <name>eido::SelectionMenu</name>
    <message>
        <source>&amp;Selection</source>
        <translation>&amp;Auswahl</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>Select every sample that is shown</source>
        <translation>Jedes gezeigte Beispiel auswählen</translation>
    </message>
    <message>
        <source>Select &amp;nothing</source>
        <translation>&amp;Nichts auswählen</translation>
    </message>
    <message>
        <source>Empty the selection</source>
        <translation>Auswahl leeren</translation>
    </message>
    <message>
        <source>&amp;Invert</source>
        <translation>&amp;Umkehren</translation>
    </message>
    <message>
        <source>Select what is not selected</source>
        <translation>Auswählen, was nicht ausgewählt ist</translation>
    </message>
    <message>
        <source>&amp;Grow by neighbours...</source>
        <translation>Um Nachbarn &amp;erweitern...</translation>
    </message>
    <message>
        <source>Add the nearest samples of the selected ones in an embedding</source>
        <translation>Die nächsten Beispiele der ausgewählten in einer Einbettung dazunehmen</translation>
    </message>
    <message>
        <source>Ne&amp;xt sample</source>
        <translation>N&amp;ächstes Beispiel</translation>
    </message>
    <message>
        <source>Look at the next selected sample</source>
        <translation>Das nächste ausgewählte Beispiel ansehen</translation>
    </message>
    <message>
        <source>&amp;Previous sample</source>
        <translation>&amp;Voriges Beispiel</translation>
    </message>
    <message>
        <source>Look at the previous selected sample</source>
        <translation>Das vorige ausgewählte Beispiel ansehen</translation>
    </message>
    <message>
        <source>Save as &amp;slice...</source>
        <translation>Als &amp;Teilmenge speichern...</translation>
    </message>
    <message>
        <source>Keep the selection under a name</source>
        <translation>Die Auswahl unter einem Namen behalten</translation>
    </message>
    <message>
        <source>&amp;Export selected samples...</source>
        <translation>Ausgewählte Beispiele e&amp;xportieren...</translation>
    </message>
    <message>
        <source>Write keys and columns of the selected samples</source>
        <translation>Schlüssel und Spalten der ausgewählten Beispiele schreiben</translation>
    </message>
    <message>
        <source>Show &amp;only the selected</source>
        <translation>&amp;Nur Ausgewählte zeigen</translation>
    </message>
    <message>
        <source>Filter by the selection</source>
        <translation>Nach der Auswahl filtern</translation>
    </message>
    <message>
        <source>the selection</source>
        <translation>die Auswahl</translation>
    </message>
    <message>
        <source>&amp;Clear the filter</source>
        <translation>&amp;Filter aufheben</translation>
    </message>
    <message>
        <source>Show all samples again</source>
        <translation>Wieder alle Beispiele zeigen</translation>
    </message>
    <message>
        <source>Grow by neighbours</source>
        <translation>Um Nachbarn erweitern</translation>
    </message>
    <message>
        <source>&amp;Embedding:</source>
        <translation>&amp;Einbettung:</translation>
    </message>
    <message>
        <source>&amp;Neighbours of each:</source>
        <translation>&amp;Nachbarn von jedem:</translation>
    </message>
    <message>
        <source>Grow by neighbours in %1</source>
        <translation>Um Nachbarn in %1 erweitern</translation>
    </message>
    <message>
        <source>grow by neighbours</source>
        <translation>um Nachbarn erweitern</translation>
    </message>
</context>
<context>
    <name>eido::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>all cores</source>
        <translation>alle Kerne</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>&amp;Aussehen:</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Sprache:</translation>
    </message>
    <message>
        <source>T&amp;hreads of an analysis:</source>
        <translation>Rechen&amp;kerne einer Analyse:</translation>
    </message>
    <message>
        <source>&amp;Memory for columns in view:</source>
        <translation>&amp;Speicher für Spalten im Blick:</translation>
    </message>
    <message>
        <source>Results do not depend on the number of threads.</source>
        <translation>Ergebnisse hängen nicht von der Zahl der Rechenkerne ab.</translation>
    </message>
</context>
<context>
    <name>eido::StartPage</name>
    <message>
        <source>Eidoscope</source>
        <translation>Eidoscope</translation>
    </message>
    <message>
        <source>Where do models agree, and is it more than chance?</source>
        <translation>Wo stimmen Modelle überein, und ist es mehr als Zufall?</translation>
    </message>
    <message>
        <source>Open the sample project</source>
        <translation>Das Beispielprojekt öffnen</translation>
    </message>
    <message>
        <source>Birds on land and water, seen by several feature extractors</source>
        <translation>Vögel an Land und auf dem Wasser, von mehreren Merkmalsverfahren gesehen</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Dateien importieren</translation>
    </message>
    <message>
        <source>Embeddings and evaluation results: .npy, .npz, .safetensors, .csv, .jsonl and more</source>
        <translation>Einbettungen und Bewertungen: .npy, .npz, .safetensors, .csv, .jsonl und mehr</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Ein Projekt öffnen</translation>
    </message>
    <message>
        <source>A file that ends in .eido</source>
        <translation>Eine Datei, die auf .eido endet</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>One file that holds data, runs and results</source>
        <translation>Eine Datei mit Daten, Läufen und Ergebnissen</translation>
    </message>
    <message>
        <source>Or drop a project or data files anywhere in this window. Nothing ever leaves your computer.</source>
        <translation>Oder ziehen Sie ein Projekt oder Dateien irgendwo in dieses Fenster. Nichts verlässt je Ihren Rechner.</translation>
    </message>
    <message>
        <source>&amp;Recent projects</source>
        <translation>&amp;Zuletzt geöffnete Projekte</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Zuletzt geöffnete Projekte</translation>
    </message>
</context>
<context>
    <name>eido::StatusLine</name>
    <message>
        <source>Clear the filter</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>Progress of the jobs</source>
        <translation>Fortschritt der Aufträge</translation>
    </message>
    <message>
        <source>Show the jobs</source>
        <translation>Aufträge zeigen</translation>
    </message>
    <message>
        <source>No project</source>
        <translation>Kein Projekt</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln sample(s) selected</source>
        <translation>
            <numerusform>%1 von %Ln Beispiel ausgewählt</numerusform>
            <numerusform>%1 von %Ln Beispielen ausgewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sample(s)</source>
        <translation>
            <numerusform>%Ln Beispiel</numerusform>
            <numerusform>%Ln Beispiele</numerusform>
        </translation>
    </message>
    <message>
        <source>filter: %1 (%2 shown)</source>
        <translation>Filter: %1 (%2 gezeigt)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) running</source>
        <translation>
            <numerusform>%Ln Auftrag läuft</numerusform>
            <numerusform>%Ln Aufträge laufen</numerusform>
        </translation>
    </message>
    <message>
        <source>No jobs</source>
        <translation>Keine Aufträge</translation>
    </message>
    <message>
        <source>%1 (read-only)</source>
        <translation>%1 (schreibgeschützt)</translation>
    </message>
</context>
<context>
    <name>eido::SteeringPage</name>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>&amp;Method:</source>
        <translation>&amp;Methode:</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Vorher und nachher</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Where they went</source>
        <translation>Wohin sie gingen</translation>
    </message>
    <message>
        <source>Neighbours and maps</source>
        <translation>Nachbarn und Abbildungen</translation>
    </message>
    <message>
        <source>Show both on &amp;maps</source>
        <translation>Beide auf &amp;Karten zeigen</translation>
    </message>
    <message>
        <source>&amp;Keep the moved vectors</source>
        <translation>Verschobene Vektoren &amp;behalten</translation>
    </message>
    <message>
        <source>Computing, see Jobs...</source>
        <translation>Wird berechnet, siehe Aufträge...</translation>
    </message>
    <message>
        <source>Moved vectors of %1</source>
        <translation>Verschobene Vektoren von %1</translation>
    </message>
    <message>
        <source>%1 steered</source>
        <translation>%1 gesteuert</translation>
    </message>
    <message>
        <source>The run kept no moved vectors. Keep them to see where samples went, and to go on with them.</source>
        <translation>Der Lauf hat keine verschobenen Vektoren behalten. Behalten Sie sie, um zu sehen, wohin Beispiele gingen, und um mit ihnen weiterzuarbeiten.</translation>
    </message>
    <message>
        <source>Where samples went</source>
        <translation>Wohin Beispiele gingen</translation>
    </message>
    <message>
        <source>in classes, samples and map</source>
        <translation>in Klassen, Beispielen und Karte</translation>
    </message>
    <message>
        <source>The column that was steered is no longer there.</source>
        <translation>Die gesteuerte Spalte ist nicht mehr da.</translation>
    </message>
    <message>
        <source>There are too many samples for a map here, or the moved vectors have other dimensions than %1.</source>
        <translation>Für eine Karte hier sind es zu viele Beispiele, oder die verschobenen Vektoren haben andere Dimensionen als %1.</translation>
    </message>
    <message>
        <source>%1 in the first two components that it has together with %2. Each line begins, with a small circle, where the sample was; select others to see theirs. Colours: %3.</source>
        <translation>%1 in den ersten beiden Komponenten, die es zusammen mit %2 hat. Jede Linie beginnt mit einem kleinen Kreis, wo das Beispiel war; wählen Sie andere aus, um deren Linien zu sehen. Farben: %3.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>eido::TabbedRunPage</name>
    <message>
        <source>Views of the run</source>
        <translation>Ansichten des Laufs</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
</context>
<context>
    <name>eido::TableView</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter of the table</source>
        <translation>Filter der Tabelle</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>Zeilen &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Save as CSV...</source>
        <translation>Als CSV &amp;speichern …</translation>
    </message>
    <message>
        <source>Sorting...</source>
        <translation>Wird sortiert …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln row(s)</source>
        <translation>
            <numerusform>%1 von %Ln Zeile</numerusform>
            <numerusform>%1 von %Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Select these sa&amp;mples</source>
        <translation>Diese &amp;Beispiele auswählen</translation>
    </message>
</context>
<context>
    <name>eido::TablesPage</name>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>&amp;Table:</source>
        <translation>&amp;Tabelle:</translation>
    </message>
    <message>
        <source>Save all tables...</source>
        <translation>Alle Tabellen speichern …</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more warning(s)</source>
        <translation>
            <numerusform>und %Ln weitere Warnung</numerusform>
            <numerusform>und %Ln weitere Warnungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>eido::TourBar</name>
    <message>
        <source>Step back</source>
        <translation>Schritt zurück</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Nächster Schritt</translation>
    </message>
    <message>
        <source>End the tour; Help brings it back</source>
        <translation>Den Rundgang beenden; die Hilfe bringt ihn zurück</translation>
    </message>
    <message>
        <source>2,000 drawn birds, most of them on their usual background, seen by several extractors. A map shows what one of them holds to be alike.</source>
        <translation>2.000 gezeichnete Vögel, die meisten vor ihrem üblichen Hintergrund, gesehen von mehreren Extraktoren. Eine Karte zeigt, was einer davon für ähnlich hält.</translation>
    </message>
    <message>
        <source>Open a map</source>
        <translation>Eine Karte öffnen</translation>
    </message>
    <message>
        <source>One selection runs through maps, tables, gallery and inspector. Lasso some points (L), or ask for a condition: here the water birds on land.</source>
        <translation>Eine Auswahl geht durch Karten, Tabellen, Galerie und Inspektor. Fangen Sie Punkte mit dem Lasso (L), oder fragen Sie nach einer Bedingung: hier die Wasservögel an Land.</translation>
    </message>
    <message>
        <source>Select them</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Ask it</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>%1 Press Run in the form; each figure comes with its interval and chance.</source>
        <translation>%1 Drücken Sie im Formular auf Starten; jede Zahl kommt mit ihrem Intervall und dem Zufall.</translation>
    </message>
    <message>
        <source>%1 Choose the embedding, press Run, and look at what is flagged: select it, keep it, run again without it.</source>
        <translation>%1 Wählen Sie die Einbettung, führen Sie aus, und sehen Sie an, was auffällig ist: auswählen, behalten, ohne es noch einmal.</translation>
    </message>
    <message>
        <source>%1 The results of 45 small classifiers are there; press Run.</source>
        <translation>%1 Die Ergebnisse von 45 kleinen Klassifikatoren sind da; führen Sie aus.</translation>
    </message>
    <message>
        <source>What you found goes into a report: add runs, maps and notes, and save it as HTML, PDF or Markdown.</source>
        <translation>Was Sie fanden, kommt in einen Bericht: Läufe, Karten und Notizen hinzufügen und als HTML, PDF oder Markdown sichern.</translation>
    </message>
    <message>
        <source>Open the report</source>
        <translation>Den Bericht öffnen</translation>
    </message>
    <message>
        <source>Tour %1 of %2</source>
        <translation>Rundgang %1 von %2</translation>
    </message>
</context>
<context>
    <name>eido::TuplesPanel</name>
    <message>
        <source>Number of tuples</source>
        <translation>Zahl der Tupel</translation>
    </message>
    <message>
        <source>Those that fit &amp;worst:</source>
        <translation>Am &amp;schlechtesten passende:</translation>
    </message>
    <message>
        <source>&amp;Select them</source>
        <translation>Aus&amp;wählen</translation>
    </message>
    <message>
        <source>Select and show on &amp;maps</source>
        <translation>Auswählen und auf &amp;Karten zeigen</translation>
    </message>
    <message>
        <source>Tuples that fit worst, and what they are matched with instead</source>
        <translation>Tupel, die am schlechtesten passen, und womit sie stattdessen zugeordnet werden</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1 is number %2 of %3: contribution %4, match probability %5.</source>
        <translation>%1 ist Nummer %2 von %3: Beitrag %4, Zuordnungswahrscheinlichkeit %5.</translation>
    </message>
    <message>
        <source>%1 fits least.</source>
        <translation>%1 passt am wenigsten.</translation>
    </message>
    <message>
        <source>Text on the cards</source>
        <translation>Text auf den Karten</translation>
    </message>
    <message>
        <source>&amp;Text:</source>
        <translation>&amp;Text:</translation>
    </message>
    <message>
        <source>A line is a tuple with its contribution and the view that fits least; beside it, for each view, the other sample that suits its other views best there, and the largest share of their mass that it got in a batch.</source>
        <translation>Eine Zeile ist ein Tupel mit seinem Beitrag und der Sicht, die am wenigsten passt; daneben für jede Sicht das andere Beispiel, das dort am besten zu seinen übrigen Sichten passt, und der größte Anteil ihrer Masse, den es in einem Stapel bekam.</translation>
    </message>
</context>
<context>
    <name>eido::ViewMenu</name>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>&amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation>&amp;Karte</translation>
    </message>
    <message>
        <source>The samples on a map</source>
        <translation>Die Beispiele auf einer Karte</translation>
    </message>
    <message>
        <source>Sam&amp;ples</source>
        <translation>&amp;Beispiele</translation>
    </message>
    <message>
        <source>The samples as a table and as a gallery</source>
        <translation>Die Beispiele als Tabelle und als Galerie</translation>
    </message>
    <message>
        <source>&amp;Split</source>
        <translation>&amp;Teilen</translation>
    </message>
    <message>
        <source>Move the page to the other side</source>
        <translation>Die Seite auf die andere Seite legen</translation>
    </message>
    <message>
        <source>&amp;Report</source>
        <translation>&amp;Bericht</translation>
    </message>
    <message>
        <source>Put runs, slices and notes together to a report</source>
        <translation>Läufe, Teilmengen und Notizen zu einem Bericht zusammenstellen</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>Ü&amp;bersicht</translation>
    </message>
    <message>
        <source>What the data can be asked, and what was found</source>
        <translation>Was man die Daten fragen kann, und was gefunden wurde</translation>
    </message>
</context>
<context>
    <name>eido::WhatIfPanel</name>
    <message>
        <source>&amp;Samples a generation:</source>
        <translation>&amp;Beispiele je Generation:</translation>
    </message>
    <message>
        <source>&amp;Generations:</source>
        <translation>&amp;Generationen:</translation>
    </message>
    <message>
        <source>Computing, see Jobs...</source>
        <translation>Wird berechnet, siehe Aufträge...</translation>
    </message>
    <message>
        <source>Model collapse: %1 samples, %2 generations</source>
        <translation>Modellkollaps: %1 Beispiele, %2 Generationen</translation>
    </message>
    <message>
        <source>Run %1: %2</source>
        <translation>Lauf %1: %2</translation>
    </message>
    <message>
        <source>&amp;Repetitions:</source>
        <translation>&amp;Wiederholungen:</translation>
    </message>
    <message>
        <source>&amp;Run it</source>
        <translation>&amp;Rechnen</translation>
    </message>
    <message>
        <source>This run took %1; the new one takes about %2. It becomes a run of its own beside this one, in the same components.</source>
        <translation>Dieser Lauf brauchte %1; der neue braucht etwa %2. Er wird ein eigener Lauf neben diesem, in denselben Komponenten.</translation>
    </message>
    <message>
        <source>Nothing came of it: see Jobs.</source>
        <translation>Daraus wurde nichts: siehe Aufträge.</translation>
    </message>
    <message>
        <source>This run took %1; the new one takes about %2. It becomes a run of its own beside this one.</source>
        <translation>Dieser Lauf brauchte %1; der neue braucht etwa %2. Er wird ein eigener Lauf neben diesem.</translation>
    </message>
</context>
<context>
    <name>eido::WindowCommands</name>
    <message>
        <source>Run the analysis of the page</source>
        <translation>Analyse der Seite starten</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Erneut ausführen</translation>
    </message>
    <message>
        <source>Compare two embeddings</source>
        <translation>Zwei Einbettungen vergleichen</translation>
    </message>
    <message>
        <source>Export what is shown</source>
        <translation>Exportieren, was zu sehen ist</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Eigenschaften</translation>
    </message>
    <message>
        <source>Find on the page</source>
        <translation>Auf der Seite suchen</translation>
    </message>
    <message>
        <source>Find samples</source>
        <translation>Beispiele suchen</translation>
    </message>
    <message>
        <source>Close the tab</source>
        <translation>Tab schließen</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>Nächster Tab</translation>
    </message>
    <message>
        <source>Tab %1</source>
        <translation>Tab %1</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Nächster Teil des Fensters</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>Voriger Teil des Fensters</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
</context>
</TS>
