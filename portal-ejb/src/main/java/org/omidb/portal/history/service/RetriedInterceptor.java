package org.omidb.portal.history.service;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.omidb.portal.history.store.StreamMovedException;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.service.RefusedException;

/**
 * Runs before the transaction begins, so that each attempt has one of its own. What a process of
 * another feature refused comes back as the answer, after everything is rolled back.
 */
@Retried
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class RetriedInterceptor {

  private static final int ATTEMPTS = 4;

  @AroundInvoke
  Object attempt(InvocationContext call) throws Exception {
    for (int attempt = 1; ; attempt++) {
      try {
        return call.proceed();
      } catch (RefusedException refused) {
        if (Decision.class.isAssignableFrom(call.getMethod().getReturnType())) {
          return Decision.refuse(refused.refusal());
        }
        throw refused;
      } catch (StreamMovedException moved) {
        if (attempt == ATTEMPTS) {
          throw moved;
        }
      }
    }
  }
}
