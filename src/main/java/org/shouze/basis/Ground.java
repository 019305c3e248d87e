package org.shouze.basis;

/**
 * What a phrase of the notice means under one version of a rule, for one kind of subject.
 *
 * @param code     e.g. {@code A19/POORLY_DONE/LEADING_CADRE}
 * @param clause   e.g. 第七条第（二）项
 * @param text     what the clause says of it, in short
 * @param heaviest severity of the heaviest measure this version allows for it
 * @param checked  compared with the official text; otherwise the number of the clause is still to be checked
 */
public record Ground(String code, Phrase phrase, SubjectKind kind, RuleVersion version, String clause, String text,
        int heaviest, boolean checked) {}
