package org.shouze.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What its owner knows a device by: what it is, and in which application. */
final class PhoneName {

    private static final Map<String, String> DEVICES = inOrder("iPhone", "iPhone", "iPad", "iPad", "HarmonyOS", "HarmonyOS",
            "OpenHarmony", "HarmonyOS", "Android", "Android", "Windows", "Windows", "Macintosh", "Mac", "Linux", "Linux");
    private static final Map<String, String> APPLICATIONS = inOrder("MicroMessenger", "微信", "DingTalk", "钉钉", "Edg", "Edge",
            "Firefox", "Firefox", "Chrome", "Chrome", "Safari", "Safari");

    private PhoneName() {}

    static String of(String agent) {
        var text = agent == null ? "" : agent;
        var name = Stream.of(DEVICES, APPLICATIONS).map(names -> named(names, text)).filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        return name.isEmpty() ? "?" : name;
    }

    private static String named(Map<String, String> names, String agent) {
        return names.entrySet().stream().filter(entry -> agent.contains(entry.getKey())).map(Map.Entry::getValue).findFirst()
                .orElse(null);
    }

    private static Map<String, String> inOrder(String... marksAndNames) {
        var names = new LinkedHashMap<String, String>();
        for (int i = 0; i < marksAndNames.length; i += 2) {
            names.put(marksAndNames[i], marksAndNames[i + 1]);
        }
        return names;
    }
}
