package org.shouze.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which post a title of the register means at a unit of that level. */
final class PostTitles {

    private static final Map<String, String> SCHOOL = Map.of("党委书记", "UNIVERSITY_SECRETARY", "书记",
            "UNIVERSITY_SECRETARY", "党委副书记", "UNIVERSITY_DEPUTY_SECRETARY", "副书记",
            "UNIVERSITY_DEPUTY_SECRETARY", "校长", "PRESIDENT", "纪委书记", "DISCIPLINE_SECRETARY");

    private static final Map<String, String> OFFICE = Map.of("部长", "OFFICE_HEAD", "处长", "OFFICE_HEAD", "主任",
            "OFFICE_HEAD", "院长", "OFFICE_HEAD", "负责人", "OFFICE_HEAD", "科员", "OFFICE_CLERK", "副书记",
            "DISCIPLINE_DEPUTY_SECRETARY", "纪检监察干部", "DISCIPLINE_OFFICER", "案件监督管理", "CASE_SUPERVISOR",
            "审理", "CASE_REVIEWER");

    private static final Map<String, String> COLLEGE = Map.of("书记", "COLLEGE_SECRETARY", "副书记",
            "COLLEGE_DEPUTY_SECRETARY", "组织委员", "COLLEGE_ORGANIZATION_MEMBER", "宣传委员",
            "COLLEGE_PUBLICITY_MEMBER", "纪检委员", "COLLEGE_DISCIPLINE_MEMBER", "辅导员", "COUNSELOR", "网格员",
            "GRID_KEEPER");

    private static final Map<String, String> BRANCH = Map.of("书记", "BRANCH_SECRETARY", "副书记",
            "BRANCH_DEPUTY_SECRETARY", "组织委员", "BRANCH_ORGANIZATION_MEMBER", "宣传委员",
            "BRANCH_PUBLICITY_MEMBER", "纪检委员", "BRANCH_DISCIPLINE_MEMBER", "辅导员", "COUNSELOR", "网格员",
            "GRID_KEEPER");

    private PostTitles() {}

    /** “党委副书记、校长” names two posts of one person. */
    static List<String> separate(String titles) {
        var all = new ArrayList<String>();
        for (var title : titles.split("[、，,；;/]|兼")) {
            if (!title.isBlank()) {
                all.add(Cells.text(title));
            }
        }
        return all;
    }

    static Optional<String> post(String title, UnitKind.Level level) {
        var words = Cells.key(title);
        return Optional.ofNullable(switch (level) {
            case SCHOOL -> SCHOOL.get(words);
            case OFFICE -> OFFICE.get(words);
            case COLLEGE -> COLLEGE.get(words.replaceFirst("^(党委|党总支|总支)", ""));
            case BRANCH -> BRANCH.get(words.replaceFirst("^(党支部|支部)", ""));
            default -> null;
        });
    }
}
