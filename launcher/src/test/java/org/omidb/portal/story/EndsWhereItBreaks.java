package org.omidb.portal.story;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.TestWatcher;

/**
 * A story is told no further than its first broken step: each of the others would wait a minute for
 * what that step has not left behind, and hide it among their own failures.
 */
final class EndsWhereItBreaks implements ExecutionCondition, TestWatcher {

  private static final Namespace NAMESPACE = Namespace.create(EndsWhereItBreaks.class);

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    var broken = context.getStore(NAMESPACE).get(storyOf(context), String.class);
    return broken == null
        ? ConditionEvaluationResult.enabled("Nothing is broken")
        : ConditionEvaluationResult.disabled("The story ended at " + broken);
  }

  @Override
  public void testFailed(ExtensionContext step, @Nullable Throwable cause) {
    step.getRoot().getStore(NAMESPACE).put(storyOf(step), step.getRequiredTestMethod().getName());
  }

  private static Class<?> storyOf(ExtensionContext context) {
    return context.getRequiredTestClass();
  }
}
