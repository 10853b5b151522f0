/**
 * What one feature's event sets going in another, each a class named as its sentence. All run in
 * the transaction of the event: where a step is refused, everything is rolled back.
 */
@NullMarked
package org.omidb.portal.process;

import org.jspecify.annotations.NullMarked;
