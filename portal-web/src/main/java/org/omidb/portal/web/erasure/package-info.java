/** Pages on which people ask to be erased, and administrators answer. */
@NullMarked
package org.omidb.portal.web.erasure;

import org.jspecify.annotations.NullMarked;
