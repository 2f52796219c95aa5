package dev.storybot.search;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// Tokens that were read already, as a field takes them.
final class ReadTokens extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final Iterator<TokenReader.Token> tokens;
    private int end;

    ReadTokens(List<TokenReader.Token> tokens) {
        this.tokens = tokens.iterator();
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (!tokens.hasNext()) {
            return false;
        }
        TokenReader.Token token = tokens.next();
        term.append(token.term());
        offset.setOffset(token.start(), token.end());
        end = Math.max(end, token.end());
        return true;
    }

    @Override
    public void end() throws IOException {
        super.end();
        offset.setOffset(end, end);
    }
}
