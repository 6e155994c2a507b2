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
    <message>
        <source>not told from chance (adjusted p &gt; %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, calibrated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adjusted p of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no pair of different models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best layers: %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calibrated: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p of the best of all layer pairs: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the same column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2: not compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interval: %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by chance: %1 ± %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p: %1, adjusted %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run has no pairs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pair has a value under this measure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interval %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 agree most: %2 = %3%5, where chance gives %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 agree most: %2 = %3%4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chance was not measured (no permutations).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>samples (n)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neighbours (k)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of the best layers of each pair of models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples on which %1 and %2, the pair most alike, agree least</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Analysis</name>
    <message>
        <source>1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>10, or 2 for four views and more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>99 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model; then every other one is compared with it alone, and fewer tests are corrected for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row of one view asks all test rows of another by cosine; means over the ordered pairs of views and over the repeats. Chosen: the temperature with the best recall on validation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A share of the largest that there can be, or as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abilities and balanced mean scores.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ability (one dimension)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Above its threshold a score counts as right; balance: sub-scenarios count alike.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy of each group of the test samples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy of the predictor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy on the test samples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy, all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy, answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added to the diagonal of both covariances; 0 = a pseudo-inverse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against the vectors as they are, on the same test rows. Accuracies: Newcombe&apos;s paired interval, McNemar&apos;s exact test; gaps: the same bootstrap draws. Adjusted: Holm over the methods of a measure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement of two models where both differ from the plurality of the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement of two seeds (AMI)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement of two seeds on permuted labels (AMI)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement with the known attribute (AMI)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement with the known attribute (NMI)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of the training rows. Left: the largest entry of the difference to the target&apos;s mean or covariance after moving; of a map for all rows, the largest over the values. Transport cost: mean |f(x) - x|^2 of the moved rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also give the local agreement of every sample, for the measures that have one (table samples).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also give the value against the number of rows (seeded nested subsets) and against k, with the value by chance (tables curve_n and curve_k).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also match copies of the first view: the gap of perfect agreement at this temperature.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also on the bias.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Among so many nearest test rows by cosine, how many have the same value; none = don&apos;t look.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Angular shape distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer columns of two or more models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer held in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer held out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers that the consensus is sure of (0.9)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply a steering map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Are the scores honest?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it is, or times the mean of the covariance&apos;s eigenvalues.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As many as are quick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attribute by chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attribute, predicted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average by train shares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Band from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Band to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bandwidth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batches a round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Benchmark reduction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Benchmarks or subjects of the items: rows for each beside those for all items.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Benchmarks with a score of their own; without it there is one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Benjamini-Hochberg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best layer of A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best layer of B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bias from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bias to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bootstrap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bootstrap draws</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By shares from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By shares to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the number of rows, by one less, or drawn towards a multiple of the identity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CA, crossed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CA, same answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CKA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CKNNA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibrated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can an attribute be moved or erased, and what does that cost?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Candidates and the chosen one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Candidates; of those whose flip rate has settled the one that flips most is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Categories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Centre each view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chance mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chance sd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change of log det a generation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chi-square MI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Circular variance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clamp quantile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clamp rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clamped beyond</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classifiers fitted to the moved training rows, scored on the moved test rows; chance = always the most frequent value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classifiers that look for attribute and task before and after; none = train nothing, not the task&apos;s classifier either.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classifiers to train and compare: plain, balanced over groups, Group DRO, Just Train Twice, Deep Feature Reweighting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coefficient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Common space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Component</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Components</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidence by gold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidence in gold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consensus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consensus by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consensus score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contribution to the gap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contribution without it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Converged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correlation between the two lists of distances in rsa.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correlation from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correlation to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correlation with shares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cosine of others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cosine of true pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost of a tuple</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost of the coupling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost of the true tuples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted from 1, the fit to real rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Covariance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Covariance before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Covariance left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Covariances by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Covariances of parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cross-covariance after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cross-covariance before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cumulative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curves over n and k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cycle kNN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DFR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DMI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dawid-Skene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Design</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deviation of the marginals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference a - b on the items that both have a score for; counts where all scores are 0 or 1. The interval is of this pair alone, only the adjusted p minds that there are many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difficulty (one dimension)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dimensions chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dimensions of the common space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dimensions of the common space; 0 = those of the narrowest view.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dimensions of the projection; umap takes 1, 2 or 3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dimensions of the space that heads map to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Directions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Directions removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Directions whose (whitened) cross-covariance with the attribute is no larger are not erased.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disagreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discrimination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discrimination (one dimension)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance between rows in rsa.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance correlation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance in the original vectors, for umap and for the figures of quality.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divide every row by its length first, so that products are cosines. A zero row stays zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divides cosines as in a softmax; epsilon follows from it and from the number of views.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do models agree?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do three or more embeddings agree together, and which tuple or view does not fit?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn near it, generation 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn near it, last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draws for intervals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draws for the intervals of the agreement with the known attribute; 0 = none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draws of items for the intervals of the consensus score, the consensus itself held; 0 = none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draws of items for the intervals; 0 = none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draws of test rows within class and value, for intervals of gaps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draws of the interval: resampled per-sample values for neighbourhood measures, half of the rows for the others. 0 = no interval.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ERM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each is tried with each loss: an unequal search is no comparison.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each ordered pair of views, means over the repeats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each training by itself; losses of different kinds or temperatures are not comparable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eigenvalue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eigenvalues of a covariance up to this share of the largest count as 0; auto = 1e-12, and 1e-6 for vectors stored as float16.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eigenvalues of the map, largest first: 1 = a direction that stays, 0 = one that is gone, above 1 = one that is stretched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty = COLUMN steered by METHOD.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment 1 = one of the twins answers something else than the label. Margins: log p of the label minus the best other; disagreement: the twins answer differently; stability: share of the seeds that flag the sample.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epsilon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors on models held out, in points (score x 100), every model counting alike; the interval is for other models and other draws of items, sd over models. Root mean square in range: of the estimates in range, over the models that have any; how many, the last column says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimated score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every value of every repetition as a table; the arrays have them anyway.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every value of every repetition.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exact compares all pairs; approximate uses a graph (HNSW) and reports its recall.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exact, in the limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exact, last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flip curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flip rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flip rate of permuted labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flipped labels in the course of the training; held-in accuracy is on the labels that the twins learn from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For many tests at once: Holm (no false finding at all), Benjamini-Hochberg (few among the findings), or none. Each scenario is corrected for by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the tuples that fit worst, in each view: the other sample that suits the tuple&apos;s other views best, and the largest share of their mass that it got in a batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From chance to perfect agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the spread of the costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fréchet distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GLAD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gain of the log-likelihood per answer at which the rounds end; 0 = all rounds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gap (RMS)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gap by chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gap from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gap in nats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gap less its bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gap of perfect agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gap over chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gap over chance from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gap over chance to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gap over chance without it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gap to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gap without it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaps against</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaps by class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaps of tuples put together at random within the same batches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaps of tuples put together at random, for the p-value and z; 0 = none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generation 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Global: an answer means the same for every item (a letter, a class). Per item: answers can only be compared within an item (free text).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gold label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gold labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group DRO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups across the whole range, or the best quarter of the models: what happens when a new model is stronger than all before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups of models held out in turn; 0 = no error estimate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heads for joint alignment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held-in accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held-out accuracy by chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held-out accuracy of the twins, mean over the classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held-out samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hellinger MI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How alike do several models see the same samples, and is it more than chance?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How do models rank, and what is the likely answer, when nobody knows the right ones?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How each method&apos;s ranking fits the accuracy over answered items, and over all items; for the error over all items the scores are multiplied by the share of items answered. The bias has a normal interval over the models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the picture may be believed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How fast Group DRO turns to the worst group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many neighbours of each sample; below the number of samples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many of the drawn rows have this real sample as their nearest, over the repetitions that are compared (20 at most; up to 2,000 real and 2,000 drawn rows).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How methods that move the rows of some values know them beyond the training rows: by a classifier, as in use, or by the true attribute, an upper bound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How near to each other umap may place points; larger spreads clusters out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often JTT counts what its first classifier got wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How umap finds neighbours: exactly, or by a graph (HNSW) whose recall is measured. Automatic is exact up to 20,000 samples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>INLP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IRT anchors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>InfoNCE against the mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intercept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interval of the held-out accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items that belong together, such as questions on one text: they are resampled together, and sign flips replace McNemar&apos;s test. Six clusters are the least for a finding, twenty for an interval to trust.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items that repeat another one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its recall@1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JTT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jaccard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joint alignment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KL-MI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep each view in the common space as a column NAME/view; empty = make no columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep each view through the best head as a column NAME/view; empty = make no columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the contribution of each tuple, and where its mass goes instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the moved vectors as a column NAME, or NAME/method where there are several; empty = make none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kendall&apos;s tau</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernel density</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys of the samples to look up, separated by commas; empty = all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known attribute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LEACE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LEACE, attribute known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LOW,HIGH: the lowest and the highest score that the metric can give; empty = as the columns know it, else 0,1. Errors are in hundredths of the range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label-free evaluation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest eigenvalue (symmetric part)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest shift of a mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest z by chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last generation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate of the heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least correlation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least correlation is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least eigenvalue (symmetric part)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least squares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave each view out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level of the intervals and of the calibration threshold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit every value of a column to this quantile of its absolute values before normalising; 1 = off. One threshold for each column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linear classifiers, or ones with 64 hidden units; linear ones are as good on frozen embeddings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linear regression R2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local agreement of each sample (per_sample).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log likelihood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest common subsequence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss, first 10 steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss, last 10 steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Losses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower is better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M3G</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MLP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Majority of the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Margin held in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Margin held out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mass goes to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mass that the joint coupling leaves with the true partner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match again without each view, to see which one does not fit; of three views or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matched instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matched mass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>McNemar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean CCA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean absolute gap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean of the models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean of the null</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean over groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean reciprocal rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean score of each model over the items that it has a score for, as in the data; a point in the words is 0.01 of that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean, band and intervals are over them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Means over the repetitions; a category that has died never returns under replace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Methods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Methods against gold labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing scores that were filled in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mixture of normal distributions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model collapse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models whose shared errors coincide by 85 % count as one; auto does so where at least three voices are left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most rounds of expectation maximisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most sweeps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the values&apos; means onto the target&apos;s, means and covariances, or erase what linear probes find: LEACE with the least change, by an orthogonal projection, with the attribute known, or probe by probe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mutual kNN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mutual kNN by chance, k / (n - 1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of new columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the new column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the new column; empty = the method and the column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Near-copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Near-copies count as one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest real samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbourhood size of trustworthiness and of the share of kept neighbours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbours of the quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody&apos;s nearest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal distribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normalise rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not more than chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Null</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of nearest neighbours; must be below n - 1. The value by chance of mutual_knn is k / (n - 1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of the run that chose the items.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of the run that made the map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objective of the fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of Adam.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of coverage and mixing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of discrete, in place of a column: what the truth&apos;s categories are drawn by; they sum to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of discrete, with vectors: K-means clusters are the categories.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of discrete: the category of each row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of each chosen set: the range of the models&apos; weighted means, and constants of the estimates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of full-batch descent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of kernel densities, for all generations: by a rule from the first, or a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of kernel densities.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of least squares: all batches have the same rows, or each has new ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of least squares: standard deviation of drawn labels; auto = that of the first fit&apos;s residuals, 1 for the truth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of least squares: what is predicted from the vectors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of mixtures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of normal distributions: the classes are drawn and fitted again too, and judged on real held-out labels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the flagged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the head trained on the validation samples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the item response model; the fewest that are as good as any on held-out models are taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the nearest test rows by cosine, how many have the value of the row that asks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the truth, where no vectors are named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the twins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On different scales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One coin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of the run&apos;s methods; empty = the only one it has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row for each pair and measure; both directions where a measure is asymmetric.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One vector column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over the repetitions. The interval is that of the mean: more of them make it narrower, and the finding no stronger. The band has the repetitions themselves. z: standard errors between mean and exact expectation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P(right) = sigmoid(discrimination . ability - difficulty); line: the same with one dimension. Balance: how much the item counts in the score, so that sub-scenarios count alike. Models: with a score of the item. Worst and best: the scores in the data that 0 and 1 stand for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PCA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PWCCA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs of views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs told apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passes of umap over the graph; 0 = 500, or 200 above 10,000 samples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perfect agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perfect agreement over chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permutation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permutations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permutations of the attribute within each class: the gaps there are by chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posterior of the consensus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predictor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predictor from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predictor to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Principal components</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Principal components of the training rows that all happens in; auto = a fifth of the samples, 32 at most; 0 = all dimensions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Principal components, turned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probabilities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probes that are projected out, one after the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Procrustes similarity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protocols</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RBF CKA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RBF width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RSA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RSA correlation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RSA distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random points that umap pushes away for each neighbour that it pulls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random signs of the paired differences, where scores are not all 0 and 1; 0 = no test.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Range from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Range of scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Range to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank similarity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank tolerance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ranked neighbours, nearest first; similarity is minus the distance for euclidean.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Real rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recall@1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recall@1 before training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recall@1 of the chosen heads of two losses, paired over the test rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recall@1 on validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recall@5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reduction run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repetition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repetitions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Representation alignment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repulsions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ridge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ridge is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right answers, where they are known: only to judge the methods, never to rank.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right, moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right, target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Root mean square</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Root mean square in range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rounds of INLP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rounds of the fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row permutations of the null; the same ones for all pairs. 0 = no null.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows by value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows fitted to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows move by its values; without it as the run&apos;s predictor tells them. Maps for all rows need neither.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of a step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of probes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of the target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows that each generation draws, and that the first is fitted to; 0 = all training rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs by chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SVCCA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SVCCA dimensions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples a generation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples of a step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples of each group, and how many are flagged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples of the largest pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples of the quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples on which the quality is measured, against all others; all of them in sets up to twice as large. 0 = do not measure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale of umap&apos;s layout, together with the least distance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score columns of the models; some fifteen models are enough to begin with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score columns of two or more models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score from few items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score of 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score of 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score on the whole benchmark, 0 = worst to 1 = best, by every set of which all items are there. Recommended: a way of the largest of them, unless a smaller one&apos;s error on held-out models is less by more than its standard error; outside their range the difference estimate on random items.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scored tuples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scored tuples, those that fit worst first. The mean of the contributions is the gap; match probability is n times the coupling at the true tuple.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores by each method; none of them is an accuracy. The consensus score is that of Dawid and Skene, for labels per item that of the one coin. Accuracies only where gold labels are given: over the answered items, and over all of them, where no answer counts as wrong. Cluster: models of one number make the same mistakes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores of held-out models, 0 = worst to 1 = best. In range: the weighted mean of the chosen items lies within that of the training models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scott</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second-order cosine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seeds of selections that draw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seeds over which the stability of each flag is measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share kept by shrinkage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of a class&apos;s test rows that the task&apos;s classifier tells right, of the moved value less of the target. p: all permutations of both values among its rows; adjusted: Holm over the classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of flagged training samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of intervals that hold the true score, in range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of intervals that hold the true score, out of range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of neighbours kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the chosen weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the plain mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the real training rows that are no drawn row&apos;s nearest. Fewer rows drawn than there are leave some for nobody anyway: compare with generation 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the rows that is scored where the map is fitted to the others and no split is named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the rows that nothing is fitted to, where no split is named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of them that gold agrees with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share on train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share that it survives in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share to score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share, generation 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share, last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shrink LEACE&apos;s covariance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign flips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silverman</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Similarity: cosine, inner product, or minus the Euclidean distance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Singular vectors kept by svcca; never more than the narrower representation has columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the neighbourhoods that umap keeps, the sample itself counted; larger shows more of the whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sizes of groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sizes to try, of each scenario.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller than without another by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spearman</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spectral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spectrum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Squared distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steer within so many principal components of the training rows; 0 = all dimensions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steering run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step of the group weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps of Adam.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps of the heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps of the twins&apos; training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stratified random; K-means over scores; K-means over item parameters; greedy variance reduction; quantiles of difficulty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sub-scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subjects that count alike in a scenario&apos;s score, whatever their sizes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspect gold labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sweeps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sweeps between two looks at the marginals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TVD-MI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table of repetitions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table of samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take from each view the mean of its fitting rows: embeddings of one model share a direction that hides what differs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task by chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task: a linear classifier that is fitted anew to the moved training rows. Gap of a class: share of its test rows told right, moved value less target. Chance: the attribute permuted within classes. Correlation: of the gaps with the value&apos;s share of each class on the training rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperatures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperatures to try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test rows by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the items: those with the same text and the same scores are one item that counts several times. Empty: a column that is called question, prompt or text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best layer pair of each two models, calibrated with one permutation for all layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen items in order, chosen with all models; weight of the naive estimate, coefficient and mean of the regression.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The classes to predict.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The classifier that tells the attribute where rows move by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column to move.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column to move: as wide as the one that the map was made of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The embedding to play with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The embedding to steer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The embedding; may be left out when there is one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The likely answer of each item, and the share of answers that give it. Suspect, where there are gold labels: the consensus is sure (0.9) of another answer than the gold label, and half of the answers give it; empty where the sure consensus agrees with the gold labels in less than 0.9 of the items. The confidence is the method&apos;s own and supposes that models err independently; calibrated, it is how often answers of that confidence are right, by the gold labels of other items (isotonic regression, five folds).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The match of the other views without this one. The drop is how much smaller the gap is than without another view on average: positive where this one disturbs the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new model&apos;s score column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new model&apos;s scores; items that no set chose need none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The real rows; without it rows of a known truth are drawn, which needs samples and dimensions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The solver stops after so many sweeps in any case, and says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The solver stops where all marginals deviate by no more than this together; 0 = never.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value whose mean (and covariance) the others get, or barycentre: all meet in the middle; empty = the most frequent one of the training rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vector column to project; may be left out when there is one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vector column to search; may be left out when there is one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The view (or its model) whose axes are kept; empty = the first. Agreement and blame depend on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole run again at each of these temperatures; empty = none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole run again at each temperature.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold as the mean over rows of each row&apos;s quantile, or as one order statistic of all values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times that all scored rows are cut into batches anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Towards a multiple of the identity, by the amount that is best for as many rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training rows that probes are fitted to, drawn by the seed; 0 = all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trainings from different starts; figures are their means.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transport cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True tuple is the likeliest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trustworthiness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tuples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tuples one by one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tuples that are matched at once; the gap depends on it. auto: the largest of 64, 32, 16, 8 with batch^views up to 2^24; 0: all scored rows at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tuples that sit out a round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tuples that the map was fitted to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twins on permuted labels, to tell what would be flagged in labels that mean nothing; each costs as much as one of the repeats. 0 = none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two or more vector columns of the same samples; each is a view.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two or more vector columns; default all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UMAP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unbiased CKA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unbiased RBF CKA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a seeded random subset of so many rows; 0 = all rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value against k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value against k (curves).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value against n</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value against the number of rows (curves).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value of each sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values of the attribute, given or predicted; all = one map for all rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values of the attribute, with commas between; empty = all but the target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values to move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variance of each principal component and its share of the whole (pca); intervals for normal data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variety</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View that fits least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight decay of DFR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight decay of the heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight of mistakes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight of the entropy: from the temperature, 0.05 times the standard deviation of the costs (auto), or a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a generation is fitted to: what the last one drew; the real rows and all that was drawn; as many rows as there were, out of these; or what of the drawn rows a verifier lets pass, put to the real ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What became of each sample: how far its vector moved, and what the task&apos;s classifier says of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What became of each sample; auto = where there are up to 10,000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What becomes of another column when a map that was made is applied to it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What becomes of models that train on what models made?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can be taken out, and what becomes of it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What does an embedding look like on a map, and how far may the map be believed?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each batch gave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What heads are trained by: the matching gap, InfoNCE averaged over pairs of views, or of each view against the mean of the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is a new model&apos;s score on the whole benchmark, from its scores on the chosen items?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is to be moved or erased: a category of the samples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is to stay: the classes of a task; without it only the attribute is looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What sums of squares are divided by; LEACE always takes n - 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the classes may be confused with, such as the background; for scoring and the oracle alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where umap begins: eigenvectors of the graph, or principal components. A graph in several parts begins at principal components.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which few items carry the benchmark, and how good is a score from them alone?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which model is better, and is the difference more than chance?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which samples are odd?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which samples does a model get right for the wrong reason, and would a head that minds them do better?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which samples does a model hold to be alike?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width of the RBF kernel: the median distance of different rows, or an absolute number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worst from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worst group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worst to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Would linear heads bring these embeddings together, and which loss at which temperature does it best?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>absolute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accumulate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accumulate and subsample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adding up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>anchors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>approximate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attribute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attribute, MLP probe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attribute, linear probe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auto = all of the model&apos;s but coverage and mixing, which look at drawn rows and take longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>balanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ball</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>barycentre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>categories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>categories alive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change of log det</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choosing items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>collapses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>collapses: in more than half of the repetitions the last generation has left the band of generation 1, for the worse where one side is worse. The band: where generation 1 has the same value in all, of fits to resamples of its rows, and of that value. drifts: the mean has moved, the repetitions are within the band. holds: neither.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comparing models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>computing curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>correlation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cosine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>coverage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cross</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>diagonal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draws</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drifts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>effective rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entropy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>environments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>euclidean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exact global</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finding clusters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finding the barycentre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finding the consensus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finding the level of chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fitting probes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fitting the common space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fitting the item response model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fitting the predictor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fixed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gap (RMS)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>global</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gp-IRT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>greedy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held-out error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held-out loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heterozygosity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kendall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kernel density</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>known attribute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>least squares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>linear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>matching batches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>maximum likelihood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean and covariance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean of row quantiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mixing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mixture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>n</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>n - 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>naive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neighbours kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>normal distribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>orthogonal projection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p-IRT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pairwise InfoNCE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parts alive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pca keeps directions of largest variance and distances; umap keeps neighbourhoods, and distances between clusters mean little.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pearson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>per item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>playing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>predicted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>predicted attribute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>probes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>projecting out probes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quantile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>regression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>relative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>resampling gaps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>resampling generation 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shift of the mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shrunk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sign flips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spearman</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spectral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>strong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sweeps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>task accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the model&apos;s usual ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>train and test (or 0 and 2) of each row; validation is not used. Without it a share is held out by the seed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>train and test (or 0 and 2) of each sample: the map is fitted to train, test is scored. Without it rows are drawn by the seed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>train, validation and test (or 0, 1, 2) of each sample; without it 60/20/20 % by the seed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>train, validation and test (or 0, 1, 2) of each sample; without it 60/20/20 % of each class by the seed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>train, validation and test (or 0, 1, 2) of each sample; without it 60/20/20 % of each value of the attribute by the seed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training twins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trainings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true attribute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trustworthiness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tuples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unbiased</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>variance left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>z compared</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>There are no samples yet: import something.</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>the first %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: median %2, half of them from %3 to %4, all from %5 to %6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 %3, %4 %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 at %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (interval %2 to %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 by %2: %3</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>Generation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, generation %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First component</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second component</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>real</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>generation 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>generation %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exact %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing that is a number (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>replacing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accumulating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accumulating and subsampling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accumulating what a verifier lets pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 leaves %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the variance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 leads to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %1 % of the drawn rows pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With %1 rows a generation, after %2 generations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 (at first %3): %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 at first, %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By %1, %2 of the real samples are no drawn row&apos;s nearest, at first %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All %1 means that have an exact expectation agree with it (largest z %2; chance reaches %3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of %1 means that have an exact expectation the worst is %2 standard errors away, more than the %3 that chance reaches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: mean and band of %2 repetitions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest to what the last generation draws, by %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColumnText</name>
    <message>
        <source>&gt; %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Duration</name>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorFacts</name>
    <message>
        <source>line %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>The file is damaged or is not what it claims to be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file ends too early; it was probably not copied completely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text of the file can&apos;t be understood at one place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text of the file is not valid UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rows or arrays of the file don&apos;t have the shape that is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something that must be there once is there twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name in the file is not allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing in the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file declares a size that can&apos;t be right or is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds program code or objects; Eidoscope never executes what is in a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is of a kind that Eidoscope can&apos;t read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rows of the file don&apos;t fit the samples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are NaN or infinite values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something that is needed is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already something of that name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file can&apos;t be read or written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project file could not be read or written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not an Eidoscope project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project was made by a newer version of Eidoscope.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project file is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is writing to the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A parameter or a choice of columns doesn&apos;t fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are too few complete rows for this analysis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside Eidoscope; this is a fault of the program.</source>
        <translation type="unfinished"></translation>
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
    <name>Heading</name>
    <message>
        <source>A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adjusted p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interval from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interval to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>n</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dimension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intervals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scored by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differs</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>Imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Warnings:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kind</name>
    <message>
        <source>vectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>media</source>
        <translation type="unfinished"></translation>
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
        <source>These %n views match better than tuples put together at random (z = %1, p = %2).</source>
        <translation>
            <numerusform>These %n views match better than tuples put together at random (z = %1, p = %2).</numerusform>
            <numerusform>These %n views match better than tuples put together at random (z = %1, p = %2).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These %n views match no better than tuples put together at random (z = %1, p = %2).</source>
        <translation>
            <numerusform>These %n views match no better than tuples put together at random (z = %1, p = %2).</numerusform>
            <numerusform>These %n views match no better than tuples put together at random (z = %1, p = %2).</numerusform>
        </translation>
    </message>
    <message>
        <source>Gap over chance: the smaller, the better these views match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>perfect agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>these views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tuples at random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all rows the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much smaller the gap is without this view than without another on average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>matched mass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2: %3 of the mass stays with the true partner (by chance %4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interval %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cosine of true pairs %1, of others %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contributions to the gap; on the right the tuples that fit worst</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tuples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 fits least: without it the gap of the others is %2 of chance, without another view %3 on average (difference %4 to %5).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gap over chance against temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gap over chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the temperature %1 they are no nearer to perfect agreement than rows that are all the same; a higher temperature asks for less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is %1 % of the way from chance to perfect agreement at the temperature %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is %1 % of the way (%2 to %3) from chance to perfect agreement at the temperature %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mass that stays with the true partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tuples that fit worst</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contribution %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 fits least</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>M3gHeads</name>
    <message>
        <source>Recall@1 on test rows against temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recall@1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recall@1 of the best heads, by direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without validation rows no temperature was chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heads trained by %1 at the temperature %2 do best on validation: on test rows %3 % (%4 to %5) of the nearest neighbours in another view are the true partner, before training %6 %, by chance %7 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 less %2: %3 points (%4 to %5).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 less %2: %3 points (%4 to %5), which may be chance.</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>no value</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>For neighbour %1 half of them reach %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The approximate search finds %1 % of the true neighbours.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ParameterEditor</name>
    <message>
        <source>(none)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The set has no column that fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such sample set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(the same set)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a number, or choose from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number is out of range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write numbers with commas between them.</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>%1 of %2 rows and %3 columns, from %4 to %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Highest: %2. Lowest: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProjectCommand</name>
    <message>
        <source>edit %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rename %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take the mark away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mark as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delete %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>save the slice %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edit the slice %1</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>slice %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>Run %1 is out of date: its line takes the data of today, and may fail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From here on %1 is another file (SHA-256 %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to make it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a folder with the files and without a project of that name, these lines import them and make the runs again, with the same numbers in the same version:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These lines make the runs again from the data in %1, with the same numbers in the same version, each as a further run of the project:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dimension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, made by run %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first ones, in the order of the table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map&apos;s column %1 is no longer in the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1 is no longer in the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maps %1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>colours: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 samples shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 samples selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lines from where they lie on the first map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The set %1 is no longer in the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&gt; Note: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole table: [%1](%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hash of its content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intervals are at %1 %; p-values are adjusted as each section says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intervals are at the confidence that each run&apos;s parameters give; p-values are adjusted as each section says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slice %1 is no longer in the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slice %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first %1 of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slice %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2 samples)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Defaults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 by version %2, in %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (run %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of date: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers of the whole run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it was done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The highest values first, one metric after the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where do %1 and %2 differ? Both on maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does it hold for fewer samples and other k? Again with curves...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs of the best model first, its nearest rivals before the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The most disputed samples first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The groups with the lowest accuracy first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The smallest groups first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where do the flagged samples lie? Environments on a map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The least certain ones first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The suspect ones first, those that most models contradict before the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those of the finding first, then the smallest errors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those of the way with the least error first, the largest errors first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those of the way with the least error, in the order in which they were chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those that tell models apart best first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would a new model score? Estimate it...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tuples that fit worst first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where do they lie? %1 and %2 on maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Would trained heads bring these views together? Try losses and temperatures...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The samples that moved furthest first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The largest gaps first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with the moved vectors? Keep them as columns...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 steered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where did samples go? %1 and %2 on maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does a classifier of %1 still lean on it? Look for environments...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the neighbourhoods is left? Compare the columns...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last generation first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those that most drawn rows are near to first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does it help to let a verifier choose? Play that too...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does size matter? Play it with all training rows...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does size matter? Play it with a tenth of the rows...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The highest ones first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The smallest errors first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows at even distances.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunNumbers</name>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (interval %2 to %3)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunState</name>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Scalar</name>
    <message>
        <source>Samples or items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ties at the last place</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>easiest: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hardest: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>items %1 to %2 of %3 by difficulty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean score</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>reading values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>searching neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comparing pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>permuting rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>resampling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>building the index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drawing pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>computing embeddings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting until another program has finished writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checking values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>computing intervals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writing the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>collecting results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finding components</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>laying out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measuring the quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>giving space back</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>linear probe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MLP probe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often probes find &quot;%1&quot; (dashed: %2 by chance)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often probes are right about &quot;%1&quot; (dashed: %2 by chance)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change of accuracies on the same test samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it costs: low is better, and right as far as chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attribute accuracy removed (linear probe)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>task accuracy lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>down to chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each moved value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gap by class: share told right, %1 less %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eigenvalues of the maps: 1 stays, 0 is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eigenvalue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbours with the same value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % (%2 to %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (change %1 to %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gap between &quot;%1&quot; and &quot;%2&quot;, root mean square over the classes, goes from %3 to %4%5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, and turns round.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a linear probe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an MLP probe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the vectors are, %1 finds &quot;%2&quot; in %3 of the test samples, no more than by chance (%4 %): there is nothing to take out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After %1 %2 finds &quot;%3&quot; in %4 of the test samples, no more than by chance (%5 %); before it was %6.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest comes %1: %2 still finds &quot;%3&quot; in %4 of the test samples (by chance %5 %); before it was %6.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An MLP probe still finds it in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A linear classifier of &quot;%1&quot; goes from %2 % to %3 % (by %4 points, %5 to %6; by chance %7 %).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some methods went too far: see the warnings over the tables.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 rows moved%3; the new column is %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, by a root mean square of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where samples went: lines from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved furthest by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test samples that the task&apos;s classifier tells otherwise after %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, right now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, wrong now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ViewKeys</name>
    <message>
        <source>Pointer (map)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rectangle (map)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lasso (map)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in (map)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out (map)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all (map)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next selected sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous selected sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next sample (table, gallery)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous sample (table, gallery)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark or unmark the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the sample</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>eido::AlignmentPage</name>
    <message>
        <source>Alignment matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Measure:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rows:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Order:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calibrated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adjusted p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clustered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save picture as &amp;SVG...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save picture as &amp;PNG...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;table of pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save pairs as CS&amp;V...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;all tables in a folder...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shared neighbours of %1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 share %3 of their %4 nearest neighbours (interval %5 to %6; %7 by chance).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>eido::AnalysesMenu</name>
    <message>
        <source>&amp;Analyses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Bring all runs up to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes every run anew whose data have changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No project is open.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>eido::AnalysisPage</name>
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
    <message>
        <source>Sample set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sample set:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;lice:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the samples of a slice take part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;eed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed gives the same numbers, on any number of threads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset to &amp;defaults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run (Ctrl+Return)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the help of this analysis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project has no samples yet; import files first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slice of that run was deleted. Choose a slice, or all samples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project is read-only; runs can&apos;t be stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: run %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled; nothing was stored.</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>Answers of the models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>&amp;Copy picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as S&amp;VG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as &amp;table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save picture as &amp;SVG...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save picture as &amp;PNG...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as CSV...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 against %2: %3. Left and Right walk along a curve, Up and Down change it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>eido::CollapsePage</name>
    <message>
        <source>Protocol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Protocol:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in what is drawn, and the nearest samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What if</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>Filter columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns to compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>eido::ColumnDialog</name>
    <message>
        <source>Edit column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Role:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Model:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Layer:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M&amp;odality:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as each task says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not said, read as higher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>higher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lowest,highest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Better:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R&amp;ange:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>eido::CompareRunsPage</name>
    <message numerus="yes">
        <source>%1 (first) and %2 (second) differ in %Ln value(s).</source>
        <translation>
            <numerusform>%1 (first) and %2 (second) differ in %Ln value.</numerusform>
            <numerusform>%1 (first) and %2 (second) differ in %Ln values.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the runs...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the runs were asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare two runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 give the same numbers.</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>Scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean scores in the scenarios</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaderboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the items that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a pair to read its verdict.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scores are on different scales: nobody is better over all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both get right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only %1 gets right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neither gets right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only the first gets right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only the second gets right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (interval %1 to %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> That does not tell them apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks or models are on different scales, or less is better in some: there is no mean over all items, and nobody is better over all of them. The rows of the scenarios can be compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has the lowest mean score, where less is better: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has the highest mean score: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models were scored on different items (%1 to %2): the means are over those, the pairs over the items that both have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be told from %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 pairs are told apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean score (less is better)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean score (less is better)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no scores in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2: %3 (interval %4 to %5; %6 items)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models, best first, by items, easiest first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>eido::EditMenu</name>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy what is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Search everything...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find samples, columns, runs, slices and commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Se&amp;ttings...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme, language, threads and memory</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>select with the lasso</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>select with the rectangle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no sample</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>Flagged samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Margins of the twins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Margins: held in to the right, held out upwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % (%2 to %3 %) of its worst group%4 and %5 % of all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flipped labels, by learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held-in accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (chosen)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (not settled)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate %1 was chosen because it flips most (%2 %); no candidate has settled, so look twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy in the worst group, on test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of flagged samples, by class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unflagged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flagged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 samples are flagged (%3 %, interval %4 to %5 %): a classifier that relies on a shortcut gets them wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What sets them apart most: in the class &quot;%1&quot;, %2 = %3 holds for %4 % of the flagged and %5 % of the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The environments of two seeds agree by %1 on average (1 = the same, 0 = chance).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % of the labels are flipped; of permuted labels it would be %2 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the training samples, against the known attribute: F1 %1%2, precision %3, recall %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (interval %1 to %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flagged samples, the clearest first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>eido::Explorer</name>
    <message>
        <source>Map of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the slice %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>select the slice %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the slice:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the selection as a slice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a slice by rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit slice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colour:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>eido::FileMenu</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New project...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new project file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;sample project...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the built-in sample project and open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import files into the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import &amp;folder...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a folder of pictures or of evaluation logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save a copy...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is saved at once; this writes the project into another file too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Com&amp;pact project...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove what was deleted for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit Eidoscope</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>eido::FileWriter</name>
    <message>
        <source>SVG pictures (*.svg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for the tables of run %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTML (*.html)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NumPy (*.npy);;safetensors (*.safetensors);;CSV (*.csv);;JSON (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV (*.csv);;JSON (*.json);;NumPy (*.npy)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export selected samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV (*.csv);;JSON (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>samples</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>eido::FlaggedPanel</name>
    <message>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worst for the other twin first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worst for its own twin first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>steadiest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Select them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show on the &amp;map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Class:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Order:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not flagged, same class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the flagged have in common</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Mislabelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Con&amp;firm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label is wrong (1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right label, unusual sample: the flag is right (2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing unusual: the flag is wrong (3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flagged samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples of the same class that are not flagged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 flagged, %2 not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a sample to see what the twins say about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is labelled &quot;%2&quot;. The twin that learned from it says &quot;%3&quot; (margin %4), the other one &quot;%5&quot; (margin %6).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % of the seeds flag it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>select flagged samples</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>eido::Gallery</name>
    <message>
        <source>Gallery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sample is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no picture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>eido::GenerationsPanel</name>
    <message>
        <source>Generation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Generation:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the model of the first repetition draws, before real training rows, in the first two components. The axes stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shares of the categories in the first repetition, beside those of generation 1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>eido::HeadsPage</name>
    <message>
        <source>Recall</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>eido::HeatmapWidget</name>
    <message>
        <source>Heat map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 rows and %3 columns, values from %4 to %5. Arrow keys move, Enter opens a cell.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>eido::HelpMenu</name>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the methods mean and how the workbench is used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All keys at a glance, and other ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Eidoscope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Eidoscope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Eidoscope %1&lt;/b&gt;&lt;br&gt;A workbench for people who compare models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. Works without a network; nothing leaves your computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matrix products: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>eido::HelpPage</name>
    <message>
        <source>Topics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maps and samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluation logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project file</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns that the files give</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What &amp;will happen:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command &amp;line:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colum&amp;ns (double-click to change a name, kind, model or layer):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Files:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Choose folder...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files to import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of pictures or evaluation logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look into files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add files, or drop them here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: its keys will be those of the set, which has row numbers now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: joined by key: %2 matched, %3 new, %4 left out, %5 samples of the set without a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: its scores will be by the metric of the set (%2). Where the file lacks it they are missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the new set a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a set of that name; choose it as the target.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>eido::ImportForm</name>
    <message>
        <source>&amp;Target:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a new set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the set %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Na&amp;me of the set:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read a&amp;s:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recognise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scores, one column a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers, one column a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>table of properties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>categories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paths of pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Key column:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Heading of a table:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none, all lines are data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Unknown keys:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refuse the import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add as samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Te&amp;xt that is not UTF-8:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is Latin-1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mark broken characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NaN and in&amp;finite rows:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take as missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower is &amp;better:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wer, perplexity, ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ran&amp;ge of scores:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lowest,highest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Met&amp;ric of a task:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>task=acc_norm; ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R&amp;epeated samples of a log:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the last counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mo&amp;dality:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>image, text, ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Col&amp;umns kept as text:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>image_id, steps, ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns of a table that are kept as they are written (leading zeros, lists), separated by commas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;place columns of the same name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2-byte &amp;values without a type are bfloat16</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names of columns or metrics of which less is better, separated by commas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lowest and the highest score that is possible, as 0,100.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TASK=NAME or TASK=NAME,FILTER, separated by semicolons; a task may be a pattern.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The range of scores is to be two numbers, the lower one first, as 0,100.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The metric of a task is to be TASK=NAME or TASK=NAME,FILTER.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>eido::ItemPanel</name>
    <message>
        <source>Items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an item to read every model&apos;s answer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>eido::JobListModel</name>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, about %2 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>eido::JobQueue</name>
    <message>
        <source>There is not enough memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An unknown exception was thrown.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>eido::JobsPanel</name>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the chosen job (Ctrl+.); it leaves nothing behind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lear ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel job</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>eido::KeyboardDialog</name>
    <message>
        <source>Keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a command or a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New keys of the command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Standard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command gets its standard keys back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;All standard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New keys:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys of views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move on a map, in a table, a gallery or a heat map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>arrows, Home, End, Page up, Page down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open or choose what has the focus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add, take away, keep (gestures on a map)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift, Ctrl, both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop a gesture, then empty the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename or delete in the navigator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter instead of select (search line)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a command to give it other keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 belongs to &quot;%2&quot;. Give that command other keys first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 can&apos;t be used here: views hear single keys, commands need Ctrl, Alt or a function key.</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>Scores by each method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspect gold labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ranks by each method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Methods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspect labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspect labels are withheld: where the consensus is sure, the gold labels agree with it too rarely for its contradiction to speak against one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The consensus is sure of another answer, and at least half of the models give it. Some of these labels are wrong; others are items that many models get wrong alike.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No consensus: two voices can&apos;t tell which of them is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the consensus (%1) %2 ranks first with a score of %3%4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (interval %1 to %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models answered different items (%1 to %2), and a score is over those that its model answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A consensus score is not an accuracy: mistakes that models share raise it, and a model better than the crowd is rarely first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against the accuracy its ranking has Kendall&apos;s tau %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against the accuracy on answered items its ranking has Kendall&apos;s tau %1, against that on all items, where no answer counts as wrong, %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The consensus is far surer than right here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it is sure (0.9), the gold label agrees in %1 % of the %4 items (interval %2 to %3 %).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No gold label is called suspect, since its contradiction says little.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consensus score (not an accuracy)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean agreement with the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no score by %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 by %2: rank %3 of %4 (%5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same mistakes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>near-copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2: where both differ from the others they agree on %3 of %4 items.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared errors: how often two models that differ from the others agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspect gold labels, those that most models contradict first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gold %1, consensus %2 (%3 % of the answers)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>eido::M3gPage</name>
    <message>
        <source>Views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tuples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperatures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mass that stays with the true partner, pair by pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A double click shows a pair on maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try other temperatures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lower the temperature, the more a tuple must be nearer than all others to count as matched; near 1 everything looks alike, and even perfect agreement comes near chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gap depends on the temperature. This run has one; cold ones take much longer than hot ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computing, see Jobs...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperatures of %1</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language changes when Eidoscope starts the next time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;nalyse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: another program is writing to the project. It opens when that has finished; Jobs can cancel it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: done in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was deleted; Edit &gt; Undo brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failed; see the page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 - Eidoscope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eidoscope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A cancelled job leaves nothing in the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelling jobs...</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>eido::MapLegend</name>
    <message>
        <source>Legend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double click selects the samples of a colour; Shift adds, Ctrl takes away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>select %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All samples</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>eido::MapPage</name>
    <message>
        <source>Pointer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the map, click samples (V)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select with a rectangle (R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select with a lasso (L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is found becomes the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is found is added (Shift)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is found is taken away (Ctrl)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what is found stays selected (Shift+Ctrl)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out (-)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole map (0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same samples in another embedding beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines on the second map from where the selected samples lie on the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colour:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Names:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save picture as &amp;SVG...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save picture as &amp;PNG...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add to report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agreement of both maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The agreement is shown as soon as both maps are there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose two different embeddings to colour by their agreement.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing the neighbourhoods of %1 and %2, see Jobs...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement of %1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>Embedding on the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the projection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The set has no vectors. Import embeddings to see a map of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no map yet, and the project is read-only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>eido::MessageList</name>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen messages with version and system, for a report of a problem</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>eido::MovedPanel</name>
    <message>
        <source>Which samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Select them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved furthest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>task told otherwise: %1 (%2, %3 of them right now)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of them moved by the same: %1. Over each sample stands what the task&apos;s classifier tells it as, where that has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over each sample: how far its vector moved and, where the task&apos;s classifier tells it otherwise now, as what.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test samples, those that moved furthest first. The classifier is fitted anew to the moved vectors, so that it may tell samples otherwise that did not move.</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>Project navigator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Analyse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Select its samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;only its samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit slice...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Maps side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show on a &amp;map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in &amp;overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export column...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rename or edit column...</source>
        <translation type="unfinished"></translation>
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
        <source>slice of %Ln sample(s)</source>
        <translation>
            <numerusform>slice of %Ln sample</numerusform>
            <numerusform>slice of %Ln samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s)</source>
        <translation>
            <numerusform>%Ln run</numerusform>
            <numerusform>%Ln runs</numerusform>
        </translation>
    </message>
    <message>
        <source>map, run %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out of date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of date: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>eido::NearestPanel</name>
    <message>
        <source>Which samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nearest to what the last generation draws</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nearest to what generation 1 draws</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no row of the last generation&apos;s is near, one of generation 1&apos;s was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Select them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Real samples near drawn rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Over each sample: how many drawn rows have it as their nearest, over 20 repetitions at most.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>eido::OverviewPage</name>
    <message numerus="yes">
        <source>%Ln sample set(s)</source>
        <translation>
            <numerusform>%Ln sample set</numerusform>
            <numerusform>%Ln sample sets</numerusform>
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
        <source>%Ln run(s)</source>
        <translation>
            <numerusform>%Ln run</numerusform>
            <numerusform>%Ln runs</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing in this project yet. Import files, or drop them anywhere in this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sample set:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read-only</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>eido::PageTabs</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages of the second pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to the &amp;other side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>eido::PairPanel</name>
    <message>
        <source>Value:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interval:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By chance:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibrated:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer by layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples that agree least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run has no value for each sample.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compute &amp;per-sample agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show both on &amp;maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where do the two disagree? The same samples in both embeddings, coloured by agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ± %2 (z = %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, adjusted %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer by layer: %1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This measure has no value for each sample; choose a neighbourhood measure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computing, see Jobs...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per-sample agreement of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>eido::ParameterForm</name>
    <message>
        <source>Hover an entry to see its definition.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>eido::PlannedColumnsModel</name>
    <message>
        <source>Two columns are called %1; give one of them another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The set already has a column %1; give another name, or choose to replace it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>Eidoscope projects (*.eido);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the sample project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the sample project, see Jobs...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files to import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of pictures or evaluation logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose where the new project will be; then the files are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for deleted things</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compact project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About %1 become free. Undo can&apos;t bring anything back after that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>eido::ProjectSamples</name>
    <message>
        <source>Read samples</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>eido::ProjectSession</name>
    <message>
        <source>The file can&apos;t be written where it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another window has the project open (process %1 on %2): here it can be read, but not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the project</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the %1 nearest neighbours of a sample, %2 % are still among its nearest on the map (interval %3 %, by chance %4 %).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trustworthiness %1 (interval %2; 1 is perfect, 0.5 is chance).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distances between clusters mean little on this map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explore on the &amp;map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its column %1 is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What lies where? Explore it on the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;PCA (quick)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;UMAP (neighbourhoods)</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>Words, or a condition such as label == &quot;bird&quot; and score &gt; 0.5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search and select samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Select</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select what matches (Return)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ilter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only what matches (Shift+Return)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as s&amp;lice...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A slice by this rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>select %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>eido::QuestionList</name>
    <message>
        <source>What do you want to know?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No project is open.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>eido::QuestionMenu</name>
    <message>
        <source>Analyse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you want to know?</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>What the chosen items cover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error and size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held-out models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weak items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Selection:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Estimate:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Items:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items that do not tell models apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Better models do not get these right more often, or less often: labels that are wrong, questions that can be read in two ways, and items that all models get right or wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;these items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show them on a &amp;map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The items have no embedding: import one to see them on a map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selects them and opens the map of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>: %1 points (%2 to %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; random items with the difference estimate need %1 for that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; random items with the difference estimate need more than %1 for that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Characteristic curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Characteristic curves of the first items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ability, in standard deviations of the models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chance to be right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean error on models held out, by the best estimate of each selection at each size, with intervals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>random, plain mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 hardest fifth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 hard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4 easy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5 easiest fifth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>difficulty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 points (%2 to %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No estimate was out of range here, so that it is not tested; holding out the strongest models tests it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items were chosen without an estimate of their error (no models were held out).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2; the best of %3 ways on these %4 models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 items of %2 give the score of one of the strongest models, held out together, with a mean absolute error of %3 (%4).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 items of %2 give the score of a held-out model with a mean absolute error of %3 (%4).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the score each %1 counts alike, whatever its number of items.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plain mean of random items gives %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the estimates that use the item response model the difference estimate on random items leans least on it: %1 over all held-out models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>estimate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chosen items in the range of the other models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chosen items out of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimate less true score is %1 points on average (%2 to %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; drawn is the first of %1 repeats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models held out, %1 items (%2, %3). %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items that better models get right less often, the clearest first; of many items some do so by chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>discrimination %1 for a standard deviation of ability, mean score %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>eido::ReportItemsModel</name>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slice %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1 (gone)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move a piece of the report</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>&amp;Title:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change the report&apos;s title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pieces of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pieces, in the order in which they are read:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add notes, a run or a slice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the piece up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the piece down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the piece out of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes in Markdown: # heading, *emphasis*, - list, `code`</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in the &amp;browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes the report as HTML and opens it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the report as a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;HTML, one file...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;PDF...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Markdown with its figures...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Results for programs (JSON)...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;All finished runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Slice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add a slice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add all finished runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project is read-only here: its report can be saved as a file, but not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A report is made of runs, slices and notes. Add them here, or by &quot;Add to report&quot; on the page of a run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take a piece out of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is in the report yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laying out the pages...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lay out the report</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>Preview of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>eido::ReportStore</name>
    <message>
        <source>Read the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project is read-only here: nothing was added to its report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add to the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added to the report (View &gt; Report).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>Bring %1 up to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run is out of date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1 again and compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computed again: every number is the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, the first at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>eido::RunTab</name>
    <message>
        <source>Reading the run...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run &amp;again...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the form with the choices of this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring &amp;up to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes a new run with the same choices of what the data are now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to &amp;report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts the run, or one of its pictures, at the end of the project&apos;s report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What next?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions that this run leads to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read run %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of date: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is it the same? Compute again and &amp;compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare &amp;with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole &amp;run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>eido::RunViews</name>
    <message>
        <source>Run %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs %1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>eido::SampleInspector</name>
    <message>
        <source>Previous sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for &amp;neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest neighbours in each embedding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read a sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a sample on a map, in a table or in the gallery to see it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the slices: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No picture at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The embeddings hold %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for neighbours...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbours of a sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bold: among the nearest %1 in other embeddings too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (in %2 more)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>eido::SampleSelection</name>
    <message>
        <source>select a sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>select all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>select nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>invert the selection</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>eido::SampleStore</name>
    <message>
        <source>Look for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>select samples of a table</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>eido::SampleTable</name>
    <message>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>select rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sample is shown.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>eido::SampleTableModel</name>
    <message>
        <source>key</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>Views of the samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sorting...</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>eido::ScoreGridWidget</name>
    <message>
        <source>Scores of the models on the items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 models, best first, and %2 items, easiest first. Left and Right walk through the items, Up and Down through the models, with Shift they pick a stretch; Enter selects it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 on item %3 of %4; all models %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 on items %3 to %4 of %5; all models %6</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>Search everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples, columns, runs, slices, questions, commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No project is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>select %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>eido::SelectionMenu</name>
    <message>
        <source>&amp;Selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select every sample that is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Invert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select what is not selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Grow by neighbours...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the nearest samples of the selected ones in an embedding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ne&amp;xt sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the next selected sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the previous selected sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as &amp;slice...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the selection under a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export selected samples...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write keys and columns of the selected samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;only the selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all samples again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grow by neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Embedding:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Neighbours of each:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grow by neighbours in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grow by neighbours</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>eido::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all cores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;hreads of an analysis:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Memory for columns in view:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results do not depend on the number of threads.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>eido::StartPage</name>
    <message>
        <source>Eidoscope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where do models agree, and is it more than chance?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sample project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Birds on land and water, seen by several feature extractors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Embeddings and evaluation results: .npy, .npz, .safetensors, .csv, .jsonl and more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file that ends in .eido</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One file that holds data, runs and results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or drop a project or data files anywhere in this window. Nothing ever leaves your computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Recent projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (read-only)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>filter: %1 (%2 shown)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No jobs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>eido::SteeringPage</name>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Method:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in classes, samples and map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where they went</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbours and maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show both on &amp;maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep the moved vectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computing, see Jobs...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved vectors of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 steered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column that was steered is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run kept no moved vectors. Keep them to see where samples went, and to go on with them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are too many samples for a map here, or the moved vectors have other dimensions than %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in the first two components that it has together with %2. Each line begins, with a small circle, where the sample was; select others to see theirs. Colours: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where samples went</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>eido::TabbedRunPage</name>
    <message>
        <source>Views of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter of the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save as CSV...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select these sa&amp;mples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sorting...</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Table:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save all tables...</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>eido::TuplesPanel</name>
    <message>
        <source>Number of tuples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those that fit &amp;worst:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Select them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select and show on &amp;maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text on the cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Text:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tuples that fit worst, and what they are matched with instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line is a tuple with its contribution and the view that fits least; beside it, for each view, the other sample that suits its other views best there, and the largest share of their mass that it got in a batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is number %2 of %3: contribution %4, match probability %5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 fits least.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>eido::ViewMenu</name>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The samples on a map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sam&amp;ples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The samples as a table and as a gallery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put runs, slices and notes together to a report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the page to the other side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>eido::WhatIfPanel</name>
    <message>
        <source>&amp;Samples a generation:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Generations:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Repetitions:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run took %1; the new one takes about %2. It becomes a run of its own beside this one, in the same components.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computing, see Jobs...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model collapse: %1 samples, %2 generations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing came of it: see Jobs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>eido::WindowCommands</name>
    <message>
        <source>Run the analysis of the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare two embeddings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export what is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Properties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find on the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
