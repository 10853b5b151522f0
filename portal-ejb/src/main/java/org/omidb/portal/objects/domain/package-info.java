/** Files of any size under a key: what the portal asks of a place that keeps them. */
@NullMarked
package org.omidb.portal.objects.domain;

import org.jspecify.annotations.NullMarked;
