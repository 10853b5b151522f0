/** What somebody's request for erasure takes away, and what has to stay. */
@NullMarked
package org.omidb.portal.erasure.domain;

import org.jspecify.annotations.NullMarked;
