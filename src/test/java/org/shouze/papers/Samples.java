package org.shouze.papers;

import java.util.HashMap;
import java.util.Map;

/** What an office might write into each field; all of it invented. */
final class Samples {

    private static final Map<String, String> BY_KEY = Map.ofEntries(
            Map.entry("subject", "陈明"), Map.entry("post", "外语学院党委委员、办公室主任"), Map.entry("time", "2020年2月10日9时30分"),
            Map.entry("place", "行政楼305室"), Map.entry("talkers", "林晓梅、何建"), Map.entry("listeners", "林晓梅、何建"),
            Map.entry("recorder", "吴丹"), Map.entry("effective", "2020年2月20日"), Map.entry("appealTerm", "收到本决定之日起一个月"),
            Map.entry("appealBody", "中共滨海师范学院委员会"), Map.entry("measure", "通报"), Map.entry("due", "2020年2月28日"),
            Map.entry("meeting", "中共滨海师范学院委员会常务委员会会议"), Map.entry("members", "林晓梅、何建、吴丹"),
            Map.entry("clue", "线索〔2020〕5号"), Map.entry("contact", "吴丹 19900000011"),
            Map.entry("vote", "应到9人，实到8人，同意7人，反对1人，弃权0人"));

    private Samples() {}

    static Map<String, String> of(PaperForm form) {
        var values = new HashMap<String, String>();
        form.fields().forEach(field -> values.put(field.key(), BY_KEY.getOrDefault(field.key(), field.lines()
                ? field.label() + "第一点：2020年2月3日至5日，有关日报告经提醒后仍迟报三次，值班安排没有落实到人，没有按规定逐级核实。\n"
                        + field.label() + "第二点：以上情况有值班记录、提醒记录和谈话记录证实。"
                : field.label() + "的内容")));
        values.put("agency", "中共滨海师范学院委员会");
        values.put("number", "问责〔2020〕3号-1");
        values.put("date", "2020年2月18日");
        if (form.lines().stream().noneMatch(line -> line.contains("{{发文机关}}"))) {
            values.remove("agency");
        }
        if (form.lines().stream().noneMatch(line -> line.contains("{{成文日期}}"))) {
            values.remove("date");
        }
        return values;
    }
}
