package org.shouze.workflow;

/**
 * Where a job stands, for whoever runs the house.
 *
 * @param process id of the process, or null for {@linkplain #FEW processes known to few}
 * @param node    id of the node, null if the job is of the engine itself: then {@code process} names the kind of job
 */
public record Place(String process, String processName, String node, String nodeName) {

    /** All processes known to few together: not even their names are told. */
    public static final Place FEW = new Place(null, null, null, null);

    public boolean isKnownToFew() {
        return process == null;
    }

    public boolean isOfEngine() {
        return process != null && node == null;
    }
}
