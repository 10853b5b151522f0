/** The outbox table. */
@NullMarked
package org.omidb.portal.mail.store;

import org.jspecify.annotations.NullMarked;
