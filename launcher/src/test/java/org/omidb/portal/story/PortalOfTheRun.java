package org.omidb.portal.story;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands one and the same portal to every test of a run that asks for it. It starts when the first
 * of them starts it, and stops when the last has ended.
 */
public final class PortalOfTheRun implements ParameterResolver {

  private static final Namespace NAMESPACE = Namespace.create(PortalOfTheRun.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == TestPortal.class;
  }

  @Override
  public TestPortal resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .computeIfAbsent(TestPortal.class, type -> new TestPortal(), TestPortal.class);
  }
}
