package org.shouze.evidence;

import java.time.Instant;

/**
 * One line of who has had a piece of evidence.
 *
 * @param toName to whom it was handed, or null
 */
public record Custody(Instant at, Act act, String name, String toName, String note) {

    public enum Act {

        TAKEN("提取"), PUT_IN("登记入库"), NEW_VERSION("放入新版本"), COVERED("放入遮盖件"), HANDED("移交保管"), OPENED("下载");

        private final String written;

        Act(String written) {
            this.written = written;
        }

        /** As the office's own record has it. */
        String written() {
            return written;
        }

        public String label() {
            return "evidence.custody." + this;
        }
    }
}
