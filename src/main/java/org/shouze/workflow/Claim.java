package org.shouze.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.Process;

/**
 * What a model says must hold on every way through it, in an extension property {@code proven} of the process:
 * <pre>
 * every path to decide passes showFacts and hearDefence or noteRefusal
 * every path to decide passes showFacts after the last investigate
 * every path to closed where measureTaken passes serveDecision
 * every path from proposed to decide passes approveStart
 * appealFiled is reachable from every serveDecision
 * </pre>
 * {@code or} binds closer than {@code and}; {@code where not} asks for the opposite.
 */
sealed interface Claim {

    String text();

    /** Ids of the nodes it names. */
    Set<String> nodes();

    /** The fact it asks for, if any. */
    default Optional<String> fact() {
        return Optional.empty();
    }

    /**
     * @param from   the start it begins at, or null for every start
     * @param where  the fact the path must end with, or null for every path
     * @param holds  its value there
     * @param passes of each at least one must have been passed
     * @param since  after this was passed for the last time, or null
     */
    record Passes(String text, String from, String to, String where, boolean holds, List<List<String>> passes, String since)
            implements Claim {

        @Override
        public Set<String> nodes() {
            return Stream.concat(Stream.of(from, to, since).filter(Objects::nonNull),
                    passes.stream().flatMap(List::stream)).collect(Collectors.toSet());
        }

        @Override
        public Optional<String> fact() {
            return Optional.ofNullable(where);
        }
    }

    /** From wherever a path has passed {@code from}, some way goes on to {@code to}. */
    record Reachable(String text, String to, String from) implements Claim {

        @Override
        public Set<String> nodes() {
            return Set.of(to, from);
        }
    }

    String PROPERTY = "proven";

    /** All of a model, the ones that can't be understood as texts only. */
    static Claims of(Process process) {
        var claims = new ArrayList<Claim>();
        var unclear = new ArrayList<String>();
        Traits.all(process, PROPERTY).forEach(text -> read(text).ifPresentOrElse(claims::add, () -> unclear.add(text)));
        return new Claims(claims, unclear);
    }

    record Claims(List<Claim> claims, List<String> unclear) {}

    static Optional<Claim> read(String text) {
        var plain = text.strip().replaceAll("\\s+", " ");
        var passes = Sentence.PASSES.matcher(plain);
        if (passes.matches()) {
            return Optional.of(new Passes(plain, passes.group(1), passes.group(2), passes.group(4),
                    passes.group(3) == null, Stream.of(passes.group(5).split(" and "))
                            .map(any -> List.of(any.split(" or "))).toList(), passes.group(6)));
        }
        var reachable = Sentence.REACHABLE.matcher(plain);
        return reachable.matches()
                ? Optional.of(new Reachable(plain, reachable.group(1), reachable.group(2)))
                : Optional.empty();
    }

    /** How it is written. */
    final class Sentence {

        private static final String NODE = "([\\w.-]+)";
        static final Pattern PASSES = Pattern.compile("every path(?: from " + NODE + ")? to " + NODE + "(?: where (not )?(\\w+))?"
                + " passes ([\\w.-]+(?: (?:and|or) [\\w.-]+)*)(?: after the last " + NODE + ")?");
        static final Pattern REACHABLE = Pattern.compile(NODE + " is reachable from every " + NODE);

        private Sentence() {}
    }
}
