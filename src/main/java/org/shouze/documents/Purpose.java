package org.shouze.documents;

/** Why somebody takes a file away that few may know of; written into the trail. */
public enum Purpose {

    HANDLING, SERVICE, MEETING, REVIEW, ARCHIVE, SUPERIOR;

    /** Message key of its wording. */
    public String label() {
        return "documents.purpose." + this;
    }

    /** As the trail has it, in Chinese like every record of the office. */
    public String written() {
        return switch (this) {
            case HANDLING -> "办理本事项";
            case SERVICE -> "送达";
            case MEETING -> "上会研究";
            case REVIEW -> "审核、复查";
            case ARCHIVE -> "归档";
            case SUPERIOR -> "报送上级";
        };
    }
}
