/** What only the container can show: transactions, interceptors, and jobs in Payara Micro. */
@NullMarked
package org.omidb.portal.container;

import org.jspecify.annotations.NullMarked;
