package org.shouze.organization;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The posts the product ships: read once, since only a migration changes them. */
@Component
class Posts {

    private final JdbcClient jdbc;
    private volatile Map<String, Shipped> posts;

    Posts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Post> coded(String code) {
        return Optional.ofNullable(all().get(code)).map(Shipped::post);
    }

    /** The post as it is called at this seat; held side by side where the level is not the post's own. */
    Post at(String code, String ownName, Unit unit) {
        var post = all().get(code).post();
        return new Post(code, ownName == null ? post.name() : ownName, post.level(),
                post.shared() || post.level() != unit.kind().level(), post.superior(), post.business());
    }

    boolean isAbove(String code) {
        return all().values().stream().anyMatch(shipped -> code.equals(shipped.post().superior()));
    }

    boolean needed(String code) {
        return all().get(code).needed();
    }

    int position(String code) {
        return all().get(code).position();
    }

    List<Post> of(UnitKind.Level level) {
        return all().values().stream().map(Shipped::post).filter(p -> p.level() == level).toList();
    }

    private Map<String, Shipped> all() {
        if (posts == null) {
            posts = jdbc.sql("select * from organization_post order by position")
                    .query((row, n) -> new Shipped(
                            new Post(row.getString("code"), row.getString("name"),
                                    UnitKind.Level.valueOf(row.getString("level")), row.getBoolean("shared"),
                                    row.getString("superior"), row.getBoolean("business")),
                            row.getBoolean("needed"), row.getInt("position")))
                    .list().stream().collect(Collectors.toMap(s -> s.post().code(), s -> s, (a, b) -> a,
                            java.util.LinkedHashMap::new));
        }
        return posts;
    }

    private record Shipped(Post post, boolean needed, int position) {}
}
