/** The order in which people are listed, and what their groups are called. */
export const roleNames: Record<string, string> = {
  unitContact: '单位经办人',
  nominee: '技能人才',
  districtOfficer: '旗县区人社局',
  districtTalentOffice: '旗县区委人才办',
  cityOfficer: '市人社局',
  cityTalentOffice: '市委人才办',
  expert: '专家',
  discipline: '纪检',
  admin: '管理员',
  public: '公众',
};

export const roleName = (role: string): string => roleNames[role] ?? role;
