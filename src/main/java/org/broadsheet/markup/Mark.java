package org.broadsheet.markup;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.broadsheet.markup.Token.Kind;
import org.broadsheet.news.SignOff;
import org.jspecify.annotations.Nullable;

/// The compact mark that closes an article.
/// ```
/// signoff  := ["Quelle:"] (initials "(" agencies ")" | "(" agencies ")" [initials] | list | agency)
/// list     := member {("/" | ",") member}         at least one of them an agency
/// member   := agency | initials [place] | house | date
/// initials := 1 to 4 letters, dotted or not
/// ```
/// Which word is an agency, the table says; what is left over and short is somebody's initials. A line with anything
/// else in it is no sign-off.
final class Mark {
    private static final Set<String> LABELS = Set.of("quelle", "quellen", "source", "sources", "von", "fuente", "fonte", "kilde", "bron", "zdroj", "źródło", "источник", "джерело", "kaynak");
    private static final Pattern HOUSE = Pattern.compile("[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)*\\.[a-z]{2,4}");

    /// dpa's regional services, which stand behind its name as initials would.
    private static final Set<String> SERVICES = Set.of("lno", "lni", "lby", "lnw", "lhe", "lrs", "lsw", "lsc", "lth", "lbg", "bb", "mv", "sn", "sa", "th");
    private static final int LONGEST = 90;

    private enum Role { AGENCY, INITIALS, HOUSE, DATE }

    /// @param before the mark that stands between it and the member before
    private record Member(Role role, String text, @Nullable String agency, boolean bracketed, @Nullable Kind before) {}

    private final String line;
    private final List<Token> tokens;
    private final @Nullable String language;
    private final List<Member> members = new ArrayList<>();
    private boolean labelled;
    private boolean belga;

    Mark(String line, List<Token> tokens, @Nullable String language) {
        this.line = line;
        this.tokens = tokens;
        this.language = language;
    }

    Optional<SignOff> read() {
        if (line.length() > LONGEST || !gather() || members.isEmpty()) {
            return Optional.empty();
        }
        boolean agency = members.stream().anyMatch(member -> member.role() == Role.AGENCY);
        boolean initials = members.stream().anyMatch(member -> member.role() == Role.INITIALS);
        boolean closed = endsWithSlash() && members.stream().allMatch(this::capitalInitials);
        if (agency ? !plausible() : !(initials && (belga || closed || labelled))) {
            return Optional.empty();
        }
        return Optional.of(signOff());
    }

    /// Splits the line at its marks; false as soon as something stands between them that has no place in a sign-off.
    private boolean gather() {
        int at = prefix(0);
        boolean bracketed = false;
        Kind before = null;
        var member = new ArrayList<Token>();
        for (; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            switch (token.kind()) {
                case WORD, NUMBER, AGENCY -> member.add(token);
                case SLASH, COMMA, SEMICOLON, OPEN, CLOSE -> {
                    if (!add(member, bracketed, before)) {
                        return false;
                    }
                    before = token.kind();
                    bracketed = token.is(Kind.OPEN) || (bracketed && !token.is(Kind.CLOSE));
                    if (token.is(Kind.OPEN)) {
                        at = prefix(at + 1) - 1;
                    }
                }
                case DASH -> {
                    if (!bracketed || !add(member, true, before)) {
                        return false;
                    }
                    before = Kind.SLASH;
                }
                case STOP -> {
                    if (at < tokens.size() - 1 && !tokens.get(at + 1).is(Kind.CLOSE)) {
                        return false;
                    }
                }
                default -> {
                    return false;
                }
            }
        }
        return add(member, bracketed, before);
    }

    /// Steps over a leading dash, a copyright sign, Belga's end mark, a label.
    private int prefix(int from) {
        int at = from;
        while (at < tokens.size() && (tokens.get(at).is(Kind.DASH) || tokens.get(at).is(Kind.COPYRIGHT)
                || (tokens.get(at).is(Kind.SLASH) && at == 0))) {
            at++;
        }
        if (at + 2 < tokens.size() && tokens.get(at).is(Kind.STOP) && tokens.get(at + 1).is(Kind.SLASH) && tokens.get(at + 2).is(Kind.STOP)) {
            belga = true;
            return at + 3;
        }
        if (at + 1 < tokens.size() && tokens.get(at + 1).is(Kind.COLON) && LABELS.contains(tokens.get(at).text().toLowerCase(Locale.ROOT))) {
            labelled = true;
            return at + 2;
        }
        return at;
    }

    private boolean add(List<Token> words, boolean bracketed, @Nullable Kind before) {
        if (words.isEmpty()) {
            return true;
        }
        Token first = words.getFirst();
        String text = line.substring(first.start(), words.getLast().end());
        Role role = role(words);
        members.add(new Member(role == null ? Role.DATE : role, role == Role.INITIALS ? first.text() : text,
                role == Role.AGENCY && first.agency() != null ? first.agency().name() : null, bracketed, before));
        words.clear();
        return role != null;
    }

    private @Nullable Role role(List<Token> words) {
        Token first = words.getFirst();
        if (words.stream().allMatch(word -> word.is(Kind.NUMBER))) {
            return Role.DATE;
        }
        if (first.agency() != null && first.agency().house()) {
            return words.size() == 1 || labelled ? Role.HOUSE : null;
        }
        if (words.size() == 1 && first.is(Kind.AGENCY)) {
            return Role.AGENCY;
        }
        if (words.size() == 1 && HOUSE.matcher(first.text()).matches()) {
            return Role.HOUSE;
        }
        boolean placed = words.size() == 2 && words.getLast().capital() && !first.capital();
        return first.is(Kind.WORD) && initials(first.text()) && (words.size() == 1 || placed) ? Role.INITIALS : null;
    }

    private static boolean initials(String word) {
        String letters = word.replaceAll("[.\\p{M}]", "");
        return letters.length() <= 4 && letters.codePoints().allMatch(Character::isLetter);
    }

    private boolean capitalInitials(Member member) {
        return member.role() == Role.INITIALS && member.text().length() > 1
                && member.text().equals(member.text().toUpperCase(Locale.ROOT));
    }

    private boolean endsWithSlash() {
        return tokens.getLast().is(Kind.SLASH);
    }

    /// Agencies are there. Without brackets, initials are believed if they are small letters, or if the list has
    /// agencies enough to be one.
    private boolean plausible() {
        boolean brackets = members.stream().anyMatch(Member::bracketed);
        if (brackets) {
            boolean agencyInside = members.stream().anyMatch(member -> member.bracketed() && member.role() == Role.AGENCY);
            return agencyInside && members.stream().allMatch(member -> member.bracketed() || member.role() == Role.INITIALS
                    || member.role() == Role.HOUSE || member.text().length() <= 4);
        }
        long agencies = members.stream().filter(member -> member.role() == Role.AGENCY).count();
        return members.stream().filter(member -> member.role() == Role.INITIALS).allMatch(member -> member.text().length() > 1
                && (!capitalInitials(member) || agencies > 1 || "tr".equals(language)));
    }

    private SignOff signOff() {
        boolean brackets = members.stream().anyMatch(Member::bracketed);
        var agencies = new LinkedHashSet<String>();
        var persons = new ArrayList<Member>();
        Member last = null;
        for (Member member : members) {
            boolean service = last != null && "dpa".equals(last.agency()) && SERVICES.contains(member.text());
            boolean initialsLikeAgency = brackets && !member.bracketed() && initials(member.text());
            boolean person = member.role() == Role.INITIALS && !service;
            if (person || (member.role() == Role.AGENCY && initialsLikeAgency)) {
                persons.add(member);
            } else if (member.agency() != null) {
                agencies.add(member.agency());
            }
            last = member;
        }
        boolean bySlash = persons.stream().skip(1).anyMatch(person -> person.before() == Kind.SLASH);
        boolean behind = !brackets && members.getFirst().role() == Role.AGENCY;
        boolean edited = persons.size() > 1 && (bySlash || behind);
        List<String> names = persons.stream().map(Member::text).toList();
        int authors = edited ? names.size() - 1 : names.size();
        return new SignOff(line, authors == 0 ? null : String.join("; ", names.subList(0, authors)),
                edited ? names.getLast() : null, List.copyOf(agencies));
    }
}
