package org.omidb.portal.history.service;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.omidb.portal.history.store.StreamMovedException;

/** Runs before the transaction begins, so that each attempt has one of its own. */
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
      } catch (StreamMovedException moved) {
        if (attempt == ATTEMPTS) {
          throw moved;
        }
      }
    }
  }
}
