package dev.storybot.search;

import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;

/// The analyzer of each field of [Fields], by its name. For one indexer.
final class FieldAnalyzers extends AnalyzerWrapper {

    private final Analysis analysis;
    private final Map<String, Analyzer> made = new HashMap<>();

    FieldAnalyzers(Analysis analysis) {
        super(PER_FIELD_REUSE_STRATEGY);
        this.analysis = analysis;
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
        return made.computeIfAbsent(field, ignored -> analysis.analyzer(Fields.language(field), kind(field)));
    }

    private static Analysis.Kind kind(String field) {
        if (field.startsWith(Fields.SURFACES)) {
            return Analysis.Kind.SURFACES;
        }
        return field.endsWith(Fields.PAIRS) ? Analysis.Kind.PAIRS : Analysis.Kind.WORDS;
    }
}
