/** The table of requests for erasure. */
@NullMarked
package org.omidb.portal.erasure.store;

import org.jspecify.annotations.NullMarked;
