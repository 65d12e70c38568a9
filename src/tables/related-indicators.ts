/**
 * Indicators that are near enough to mention where one is missing, never near enough to stand in its cell: gross
 * output counts intermediate use in and so is not GRDP; income per head is what households get, GRDP per head what is
 * produced; registered and disbursed capital are two stages of one thing.
 */
export const relatedIndicators: Readonly<Record<string, readonly string[]>> = {
  grdp: ['gross_output', 'gdp'],
  gross_output: ['grdp'],
  grdp_per_capita: ['income_per_capita'],
  income_per_capita: ['grdp_per_capita'],
  iip: ['industry_value'],
  industry_value: ['iip'],
  exports: ['exports_with_services', 'trade_turnover'],
  poverty_rate: ['poor_households'],
  poor_households: ['poverty_rate'],
  budget_revenue: ['budget_revenue_domestic'],
  fdi_registered: ['fdi_disbursed'],
  fdi_disbursed: ['fdi_registered'],
  new_rural_communes: ['new_rural_advanced', 'new_rural_model'],
  new_rural_advanced: ['new_rural_model', 'new_rural_communes'],
  new_rural_model: ['new_rural_advanced', 'new_rural_communes'],
  plan_targets_met: ['plan_targets_missed'],
  plan_targets_missed: ['plan_targets_met'],
}
