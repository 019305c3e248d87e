package org.shouze.organization;

/** What an import would do: refused while there are mistakes, changing nothing where there are no differences. */
public record Check(Findings findings, Differences differences) {

    public boolean isRefused() {
        return findings.mistakes() > 0;
    }
}
