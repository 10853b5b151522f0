/** Two places that keep objects, a directory and S3, and the setting that chooses between them. */
@NullMarked
package org.omidb.portal.objects.store;

import org.jspecify.annotations.NullMarked;
