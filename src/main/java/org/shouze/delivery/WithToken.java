package org.shouze.delivery;

import java.util.Set;

import org.shouze.delivery.Calls.Answer;
import org.shouze.delivery.Calls.Unanswered;

/** Calls that show a pass; refused as outdated, they get a new one and are made once more. */
class WithToken {

    interface Call {
        Answer with(String token) throws Unanswered;
    }

    interface Reading {
        Outcome of(Answer answer);
    }

    private final Token token;
    private final Set<Integer> outdated;

    WithToken(Token token, Set<Integer> outdated) {
        this.token = token;
        this.outdated = outdated;
    }

    Outcome call(Call call, Reading reading) {
        try {
            var pass = token.get();
            if (pass.problem() != null) {
                return pass.problem();
            }
            var answer = call.with(pass.value());
            if (outdated.contains(code(answer))) {
                token.forget();
                pass = token.get();
                if (pass.problem() != null) {
                    return pass.problem();
                }
                answer = call.with(pass.value());
            }
            return answer.status() == 200 ? reading.of(answer) : notUnderstood(answer);
        } catch (Unanswered e) {
            return e.outcome();
        }
    }

    /** DingTalk's gateway wraps some codes: 88 with the real one in sub_code. */
    static int code(Answer answer) {
        var code = answer.number("errcode", Integer.MIN_VALUE);
        return code == 88 && answer.text("sub_code").matches("\\d{1,9}") ? Integer.parseInt(answer.text("sub_code")) : code;
    }

    static Outcome notUnderstood(Answer answer) {
        return answer.status() == 429 ? new Outcome.Later("rate", answer.retryAfter()) : new Outcome.Later("unexpected");
    }
}
