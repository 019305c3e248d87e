package org.shouze.organization;

import org.shouze.RuleBroken;

/** All or nothing: registers with mistakes are not applied. */
public class RegistersHaveMistakes extends RuleBroken {

    RegistersHaveMistakes(int mistakes) {
        super(mistakes);
    }
}
