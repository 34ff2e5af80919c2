package org.broadsheet.library;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.broadsheet.news.Origin;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FieldRulesTest {
    @ParameterizedTest
    @EnumSource(Origin.class)
    void everyFieldOfEverySourceHasASentence(Origin origin) {
        for (var field : new String[] {"headline", "signOff", "free", "somethingNew"}) {
            var rule = FieldRules.rule(field, origin);
            assertTrue(rule.matches("(?s)[A-Z].*\\."), rule);
            assertFalse(FieldRules.where(origin, null).isBlank());
        }
    }
}
