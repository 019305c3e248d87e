package org.shouze.workflow;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;

import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/** Models carry no scripts; one that slipped in stops here. */
class NoScripts implements ScriptEngineResolver {

    @Override
    public void addScriptEngineFactory(ScriptEngineFactory factory) {
        // the engine registers its own; none is ever asked
    }

    @Override
    public ScriptEngineManager getScriptEngineManager() {
        throw new UnsupportedOperationException("scripts are not allowed in models");
    }

    @Override
    public ScriptEngine getScriptEngine(String language, boolean cached) {
        throw new UnsupportedOperationException("scripts are not allowed in models");
    }
}
